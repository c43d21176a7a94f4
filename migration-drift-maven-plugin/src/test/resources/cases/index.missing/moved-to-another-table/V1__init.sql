create table purchase (
    id bigint primary key,
    customer varchar(255)
);
create table refund (
    id bigint primary key,
    customer varchar(255)
);
create index ix_customer on refund (customer);
