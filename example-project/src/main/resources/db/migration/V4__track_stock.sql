create table stock_item (
    product_id   bigint  primary key,
    on_hand      integer not null default 0,
    shelf        varchar(12),
    last_counted date,

    constraint ck_stock_item_on_hand check (on_hand >= 0),
    constraint fk_stock_item_product foreign key (product_id) references product (id)
);

comment on column stock_item.shelf is 'Aisle and shelf, such as B-07';

-- What has been in the catalogue before starts with an empty shelf until it is counted.
insert into stock_item (product_id)
select id from book;
