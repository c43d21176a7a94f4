create table book (
    id    bigint primary key,
    blurb varchar(1000)
);
