create table customer (id bigint primary key, name varchar(255));
create index customer_name on customer (lower(name));
