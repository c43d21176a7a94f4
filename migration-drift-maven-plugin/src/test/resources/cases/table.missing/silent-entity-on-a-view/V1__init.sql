create table book (
    id    bigint primary key,
    title varchar(255),
    price numeric(38, 2) not null
);

create view book_price as
select id, price, title from book;
