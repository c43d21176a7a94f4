create table author (
    id bigint primary key
);

create schema warehouse;

create table warehouse.shelf (
    id bigint primary key,
    author_id bigint references author
);
