create table book (
    id bigint primary key,
    isbn varchar(255),
    title varchar(255),
    unique (isbn) include (title)
);
