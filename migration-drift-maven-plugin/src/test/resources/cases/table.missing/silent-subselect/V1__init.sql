create table book (
    id          bigint primary key,
    author_name varchar(255)
);
