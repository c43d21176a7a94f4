create table book (
    id bigint primary key
);

create table book_tag (
    book_id bigint not null references book (id),
    tag varchar(255) not null,
    primary key (book_id, tag)
);
