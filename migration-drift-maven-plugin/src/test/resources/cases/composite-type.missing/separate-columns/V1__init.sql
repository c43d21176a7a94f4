create table customer (
    id bigint primary key,
    city varchar(255),
    zip varchar(10)
);
