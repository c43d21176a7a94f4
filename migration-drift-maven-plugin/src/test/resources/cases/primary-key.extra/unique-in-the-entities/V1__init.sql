create table book (id bigint primary key);

create table book_tag (
    book_id bigint not null references book,
    tag varchar(255),
    primary key (tag, book_id)
);
