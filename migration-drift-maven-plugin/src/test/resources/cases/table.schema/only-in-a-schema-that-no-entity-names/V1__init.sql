create schema audit;

create table audit.customer (
    id bigint primary key
);
