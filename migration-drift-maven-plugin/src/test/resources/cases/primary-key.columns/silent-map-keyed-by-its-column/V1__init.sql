create table book (
    id bigint primary key
);

create table book_title (
    book_id bigint references book,
    language varchar(255),
    title varchar(255),
    primary key (book_id, language)
);
