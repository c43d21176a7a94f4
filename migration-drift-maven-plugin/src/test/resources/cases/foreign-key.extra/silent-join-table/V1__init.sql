create table author (
    id bigint primary key
);

create table book (
    id bigint primary key
);

create table authorship (
    book bigint references book,
    author bigint references author,
    primary key (author, book)
);
