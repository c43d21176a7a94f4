create table book (
    id    bigint primary key,
    price numeric(38, 2)
);
