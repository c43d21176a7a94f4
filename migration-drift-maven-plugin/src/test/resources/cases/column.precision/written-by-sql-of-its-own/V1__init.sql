create table book (
    id     bigint primary key,
    price  numeric(6, 5),
    debt   numeric(5, 2),
    weight numeric(4, 0),
    height numeric(5, 1)
);
