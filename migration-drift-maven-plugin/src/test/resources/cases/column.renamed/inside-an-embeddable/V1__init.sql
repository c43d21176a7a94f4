create table customer (
    id bigint primary key,
    home_city varchar(255) not null,
    home_postal_code varchar(255)
);
