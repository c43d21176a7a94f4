create table customer (
    id bigint primary key,
    email varchar(255)
);

create unique index one_mail on customer (lower(email));
