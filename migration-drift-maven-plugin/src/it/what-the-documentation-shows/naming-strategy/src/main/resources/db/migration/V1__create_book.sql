create table our_book (
    id    bigint primary key,
    title varchar(255)
);
