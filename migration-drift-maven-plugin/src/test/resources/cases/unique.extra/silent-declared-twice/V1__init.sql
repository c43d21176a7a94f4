create table customer (
    id bigint primary key,
    email varchar(255) unique
);

create unique index one_mail on customer (email);
