create type address as (zip integer, city varchar(255));

create table customer (
    id bigint primary key,
    address address
);
