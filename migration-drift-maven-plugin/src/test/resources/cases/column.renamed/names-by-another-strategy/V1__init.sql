create table customer (
    id         bigint primary key,
    first_name varchar(255)
);
