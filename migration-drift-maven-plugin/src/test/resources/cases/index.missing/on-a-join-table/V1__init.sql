create table book (id bigint primary key);
create table tag (id bigint primary key);
create table book_tag (
    book_id bigint not null references book,
    tags_id bigint not null references tag,
    primary key (book_id, tags_id)
);
