create table author (
    id   bigint primary key,
    name text check (length(name) <= 50),
    town text check (300 >= char_length(town))
);
