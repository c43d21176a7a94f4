create table book (
    id    bigint primary key,
    price integer not null
);
create view cheap_book as select * from book where price < 10;
