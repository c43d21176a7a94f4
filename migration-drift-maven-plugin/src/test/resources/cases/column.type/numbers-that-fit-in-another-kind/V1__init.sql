create table price (
    id bigint primary key,
    amount integer,
    stock numeric(10) not null,
    ratio integer not null,
    weight numeric(12)
);
