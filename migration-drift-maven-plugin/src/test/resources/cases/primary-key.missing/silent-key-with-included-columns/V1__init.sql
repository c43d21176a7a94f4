create table book (
    id bigint,
    isbn varchar(255),
    title varchar(255),
    primary key (id) include (title),
    unique (isbn) include (title)
);
