create type address as (number integer, street varchar(255));
create table customer (id bigint primary key, home address);
