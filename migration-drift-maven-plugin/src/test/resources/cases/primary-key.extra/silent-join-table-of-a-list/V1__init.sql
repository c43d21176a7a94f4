create table author (
    id bigint primary key
);

create table book (
    id bigint primary key
);

create table book_author (
    book_id bigint not null references book,
    authors_id bigint not null references author
);
