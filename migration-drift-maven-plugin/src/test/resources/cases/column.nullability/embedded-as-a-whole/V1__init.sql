create table customer (
    id     bigint primary key,
    street varchar(255) not null,
    city   varchar(255) not null,
    low    integer not null,
    high   integer not null,
    first  varchar(255) not null,
    last   varchar(255) not null
);
