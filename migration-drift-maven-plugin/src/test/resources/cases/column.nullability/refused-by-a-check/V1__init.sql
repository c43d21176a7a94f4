create table author (
    id   bigint primary key,
    name varchar(255) constraint author_has_name check (name is not null)
);
