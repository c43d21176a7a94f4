create table customer (id bigint primary key, email varchar(255));
create unique index on customer (email) where email is not null;
