create table book (
    id    bigint primary key,
    price integer not null
);

create view book_price as
select id, price from book;
