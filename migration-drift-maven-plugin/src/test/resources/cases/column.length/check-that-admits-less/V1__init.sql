create table author (
    id    bigint primary key,
    name  text constraint author_name check (length(name) <= 20),
    title varchar(20) constraint author_title check (char_length(title) between 2 and 10),
    town  varchar(255) constraint author_town check (length(town) < 100)
);
