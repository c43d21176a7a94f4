create table book (
    id bigint,
    title varchar(255),
    constraint the_books_key primary key (id)
);
