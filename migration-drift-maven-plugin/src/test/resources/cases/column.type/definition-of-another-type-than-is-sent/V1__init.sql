create table book (
    id      bigint primary key,
    printed date,
    sold    bigint,
    pages   integer,
    code    text
);
