create table book (
    id    bigint primary key,
    isbn  varchar(255),
    title varchar(255)
);
comment on column book.title is 'As the shop spells it';
