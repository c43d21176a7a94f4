create table review (
    id          bigserial primary key,
    book_id     bigint    not null references book (id),
    customer_id bigint    not null references customer (id),
    rating      smallint  not null, -- 0 poor, 1 fair, 2 good, 3 great, 4 outstanding
    body        varchar(2000),
    written_on  date      not null,

    constraint uq_review_book_customer unique (book_id, customer_id),
    constraint ck_review_rating check (rating between 0 and 4)
);

create index ix_review_customer on review (customer_id);
