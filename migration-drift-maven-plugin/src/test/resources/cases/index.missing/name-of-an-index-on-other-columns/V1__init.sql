create table purchase (
    id bigint primary key,
    customer varchar(255),
    placed_at timestamptz(6),
    reference varchar(255)
);
create index ix_purchase_history on purchase (customer);
create unique index ix_purchase_reference on purchase (reference, customer);
