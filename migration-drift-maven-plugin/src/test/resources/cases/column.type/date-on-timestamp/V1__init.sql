create table author (
    id    bigint primary key,
    born  timestamp,
    alive smallint
);
