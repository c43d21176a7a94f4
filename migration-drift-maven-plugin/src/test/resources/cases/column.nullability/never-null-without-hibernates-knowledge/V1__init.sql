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

create table counter (
    id   bigint primary key,
    hits bigint not null,
    name varchar(255)
);

create table gauge (
    id    bigint primary key,
    level integer not null
);

create table vehicle (
    id    bigint primary key,
    kind  varchar(31) not null,
    axles integer not null
);
