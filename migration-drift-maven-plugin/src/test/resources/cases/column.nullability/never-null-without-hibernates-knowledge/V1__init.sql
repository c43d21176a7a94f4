create table customer (
    id     bigint primary key,
    name   varchar(255) not null,
    email  varchar(255) not null,
    city   varchar(255) not null,
    street varchar(255) not null,
    tags   varchar(255)[] not null
);

create table supplier (
    id    bigint primary key,
    name  varchar(255) not null,
    phone varchar(255) not null
);
