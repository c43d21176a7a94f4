create table sale (
    id        bigint primary key,
    implicit  decimal(38, 2),
    stated    decimal(10, 2),
    whole     numeric(10),
    validated numeric(9, 3),
    unlimited numeric
);
