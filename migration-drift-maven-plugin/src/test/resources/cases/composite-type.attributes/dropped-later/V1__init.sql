create type address as (zip varchar(10), city varchar(255));

alter type address drop attribute zip;

create table customer (
    id bigint primary key,
    address address
);
