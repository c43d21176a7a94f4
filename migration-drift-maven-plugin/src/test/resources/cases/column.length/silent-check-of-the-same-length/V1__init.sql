create table author (
    id    bigint primary key,
    name  varchar(50) check (length(name) <= 50),
    title varchar(10) check (char_length(title) < 21)
);
