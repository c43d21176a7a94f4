create table book (
    id    bigint primary key,
    shelf varchar(3),
    size  text not null,
    kind  varchar(1)
);
