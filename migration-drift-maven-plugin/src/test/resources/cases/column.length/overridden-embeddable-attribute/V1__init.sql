create table customer (
    id bigint primary key,
    home_street varchar(40)
);
