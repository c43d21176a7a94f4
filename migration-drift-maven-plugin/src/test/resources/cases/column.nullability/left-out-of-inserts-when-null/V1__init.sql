create table book (
    id     bigint primary key,
    status varchar(255) not null default 'NEW',
    title  varchar(255) not null
);

create table shelf (
    id     bigint primary key,
    status varchar(255) not null default 'NEW'
);
