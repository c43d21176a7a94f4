create table author (
    id bigint primary key
);

create table book (
    id     bigint primary key,
    person bigint references author
);

create index on book (person);
