create table author (
    id bigint primary key
);
create table book (
    id        bigint primary key,
    author_id bigint
);
create index book_author on book (author_id);
