create type address as ();

alter type address add attribute zip varchar(10);
alter type address add attribute city varchar(255);

create table customer (
    id bigint primary key,
    address address
);
