create table customer (
    id bigint primary key,
    email varchar(255)
);

create index customer_email on customer (email);
