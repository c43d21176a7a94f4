create table customer (id bigint primary key, email varchar(255));
