create table author (
    id bigint primary key
);
