create table author (
    id   bigint primary key,
    name varchar(255) check (name is not null),
    born integer
);
