create extension ltree;
create table folder (
    id   bigint primary key,
    path ltree,
    name varchar(40)
);
