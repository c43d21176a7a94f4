create table publication (
    id    bigint primary key,
    title varchar(255)
);

create table book (
    id   bigint primary key references publication,
    isbn varchar(13)
);

create table book_tag (
    book_id bigint not null references book,
    tag     varchar(30)
);
