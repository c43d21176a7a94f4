create schema customers;

create table customers.customer (
    id bigint primary key,
    name varchar(255)
);
