create table invoice (
    id bigint primary key,
    amount integer check (amount > 0),
    discount integer check (discount > -1),
    check (not amount < discount)
);
