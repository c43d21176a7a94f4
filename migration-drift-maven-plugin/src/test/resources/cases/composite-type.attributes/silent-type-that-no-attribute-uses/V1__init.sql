create type address as (city varchar(255), zip varchar(10));

create table customer (
    id bigint primary key
);
