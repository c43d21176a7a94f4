create schema sales;

create table customer (
    id bigint primary key
);

create table sales.invoice (
    id bigint primary key
);
