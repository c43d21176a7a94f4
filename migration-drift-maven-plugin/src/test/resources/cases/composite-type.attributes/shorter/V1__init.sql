create type address as (zip varchar(5), city varchar(255));

create table customer (
    id bigint primary key,
    address address
);
