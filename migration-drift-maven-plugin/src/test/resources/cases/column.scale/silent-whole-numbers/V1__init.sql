create table counter (
    id    bigint primary key,
    total numeric(38, 0),
    units decimal(5)
);
