create table line (
    id     bigint primary key,
    price  integer not null,
    pieces integer not null,
    total  integer generated always as (pieces * price) stored
);
