create extension citext;

create table customer (
    id    bigint primary key,
    email citext
);
