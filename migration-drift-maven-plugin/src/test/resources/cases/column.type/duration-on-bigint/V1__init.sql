create table track (
    id     bigint primary key,
    length bigint
);
