create table customer (
    id bigint primary key,
    email varchar(255),
    constraint one_mail unique (email)
);
