create type address as ("zip" character varying(10), city character varying(255));

create table customer (
    id bigint primary key,
    address address
);
