create table customer (
    id bigint primary key,
    street varchar(255),
    city varchar(255),
    work_street varchar(255)
);
