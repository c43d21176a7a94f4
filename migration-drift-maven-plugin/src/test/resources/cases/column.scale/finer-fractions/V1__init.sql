create table rate (
    id        bigint primary key,
    percent   numeric(12, 4),
    unlimited numeric
);
