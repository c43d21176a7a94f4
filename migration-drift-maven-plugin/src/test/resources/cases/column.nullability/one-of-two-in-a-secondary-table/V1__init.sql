create table book (
    id bigint primary key
);

create table book_text (
    id      bigint primary key references book,
    summary varchar(255) not null,
    blurb   varchar(255)
);
