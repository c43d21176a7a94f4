create table rate (
    id      bigint primary key,
    percent numeric(10, 2),
    minimum numeric(10)
);
