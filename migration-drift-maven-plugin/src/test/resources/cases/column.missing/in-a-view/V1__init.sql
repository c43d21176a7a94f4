create table book (
    id    bigint primary key,
    title varchar(255)
);
create view book_list as select id from book;
