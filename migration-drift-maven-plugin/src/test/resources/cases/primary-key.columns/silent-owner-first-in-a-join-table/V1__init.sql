create table book (
    id bigint primary key
);

create table reader (
    id bigint primary key
);

create table reader_book (
    reader_id bigint not null references reader,
    book_id bigint not null references book,
    primary key (reader_id, book_id)
);
