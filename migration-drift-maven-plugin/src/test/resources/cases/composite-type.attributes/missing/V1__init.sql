create type address as (zip varchar(10));

create table customer (
    id bigint primary key,
    address address
);
