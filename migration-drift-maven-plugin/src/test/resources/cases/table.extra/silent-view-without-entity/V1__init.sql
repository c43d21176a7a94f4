create table book (
    id    bigint primary key,
    price numeric(38, 2)
);

create view cheap_book as select * from book where price < 10;
create materialized view priced as select count(*) from book where price is not null;
