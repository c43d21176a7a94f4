create schema shop;

create table shop.sale (
    book bigint not null,
    copies bigint not null
);

create materialized view sales as
    select book, sum(copies)::bigint as copies from shop.sale group by book;

create unique index sales_book on sales (book);
