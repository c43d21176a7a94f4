create table book (id bigint primary key);
create table book_titles (
    book_id bigint not null references book,
    language varchar(2) not null,
    title varchar(255),
    primary key (language, book_id)
);
