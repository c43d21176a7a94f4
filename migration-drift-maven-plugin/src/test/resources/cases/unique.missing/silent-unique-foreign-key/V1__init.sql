create table address (
    id bigint primary key
);

create table customer (
    id bigint primary key,
    address_id bigint references address
);

create unique index customer_address on customer (address_id);
