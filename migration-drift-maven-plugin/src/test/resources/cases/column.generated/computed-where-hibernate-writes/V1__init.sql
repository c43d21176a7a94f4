create table line (
    id    bigint primary key,
    price integer not null,
    gross integer generated always as (price + price / 5) stored
);
