create type address as (zip varchar(10), city varchar(255), country varchar(2));

create table customer (
    id bigint primary key,
    address address
);
