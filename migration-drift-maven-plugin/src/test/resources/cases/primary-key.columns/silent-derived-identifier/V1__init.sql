create table customer (
    id bigint primary key
);

create table profile (
    customer_id bigint primary key references customer (id)
);
