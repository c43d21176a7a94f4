create extension citext;

create domain pages as bigint;
create domain copies as integer;
create domain note as text check (value <> '#');
create domain mail as citext check (value <> '#');
create domain weight as text;
create domain stars as bigint check (value <> -99);
create domain key as varchar(36);

create table book (
    id     bigint primary key,
    pages  pages,
    copies copies,
    note   note,
    owner  mail,
    weight weight,
    stars  stars,
    key    key
);
