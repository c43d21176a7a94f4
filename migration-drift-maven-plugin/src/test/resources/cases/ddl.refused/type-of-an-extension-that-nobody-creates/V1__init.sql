create table customer (
    id    bigint primary key,
    email varchar(255)
);

create table book (
    id bigint primary key
);
