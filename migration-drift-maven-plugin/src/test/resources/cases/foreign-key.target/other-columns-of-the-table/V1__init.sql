create table author (
    id bigint primary key,
    number bigint unique
);

create table book (
    id bigint primary key,
    author_id bigint references author (number)
);
