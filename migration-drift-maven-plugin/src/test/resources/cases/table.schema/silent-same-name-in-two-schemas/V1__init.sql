create schema archive;

create table customer (
    id bigint primary key
);

create table archive.customer (
    id bigint primary key
);
