create type price as (amount numeric(10, 1), currency varchar(3));

create table item (
    id bigint primary key,
    price price
);
