create table portrait (
    id bigint primary key
);

create table book (
    id bigint primary key
);

create table author (
    id          bigint primary key,
    portrait_id bigint references portrait
);

create table author_books (
    author_id bigint not null references author,
    book_id   bigint not null references book
);
