create table author (id bigint primary key);
create table book (
    id bigint primary key,
    title varchar(255) not null,
    author_id bigint references author check (author_id > 0),
    unique (author_id, title)
);
create index on book (author_id);
comment on column book.author_id is 'who wrote it';
