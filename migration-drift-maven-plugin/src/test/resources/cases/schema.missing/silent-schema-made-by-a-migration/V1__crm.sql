create schema crm;

create table crm.customer (
    id   bigint primary key,
    name varchar(255)
);
