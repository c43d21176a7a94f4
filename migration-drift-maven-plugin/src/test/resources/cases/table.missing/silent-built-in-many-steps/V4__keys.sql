alter table orders add foreign key (customer_id) references customer (id);
create index on orders (customer_id);
alter table orders alter column id drop default;
alter sequence orders_id_seq owned by none increment by 20;
