create table address (
    id bigint primary key
);

create table customer (
    id bigint primary key,
    address_id bigint references address
);
