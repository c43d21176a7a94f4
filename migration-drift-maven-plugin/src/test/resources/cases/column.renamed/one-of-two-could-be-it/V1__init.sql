create table book (
    id          bigint primary key,
    short_title varchar(255),
    long_title  varchar(255)
);
