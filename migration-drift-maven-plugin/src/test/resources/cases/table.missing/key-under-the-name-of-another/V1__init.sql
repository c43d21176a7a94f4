create table book (
    code bigint primary key,
    isbn varchar(13),
    title varchar(200),
    pages integer,
    constraint uq_book_isbn unique (isbn)
);
