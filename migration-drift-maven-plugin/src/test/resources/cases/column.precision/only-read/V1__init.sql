create table book (
    id      bigint primary key,
    price   numeric(8, 2),
    weight  numeric(10, 2),
    printed timestamp(0)
);
