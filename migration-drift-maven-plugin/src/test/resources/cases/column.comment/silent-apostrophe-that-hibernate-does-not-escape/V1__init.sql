create table book (
    id     bigint primary key,
    author varchar(255),
    title  varchar(255)
);
comment on column book.author is 'The author''s name';
