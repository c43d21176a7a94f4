create type address as (street varchar(255), number integer);
create table customer (id bigint primary key, home address);
