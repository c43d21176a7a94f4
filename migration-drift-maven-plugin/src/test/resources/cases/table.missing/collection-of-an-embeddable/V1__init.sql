create table customer (id bigint primary key, street varchar(255));
