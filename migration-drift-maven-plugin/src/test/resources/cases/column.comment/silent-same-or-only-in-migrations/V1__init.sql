create table book (
    id    bigint primary key,
    isbn  varchar(255),
    title varchar(255)
);
comment on column book.isbn is 'Thirteen digits; no dashes';
comment on column book.title is 'Whatever the cover says';
