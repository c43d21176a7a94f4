create table book (id bigint primary key);
create table book_tag (
    book_id bigint not null references book,
    tags    varchar(255)
);
