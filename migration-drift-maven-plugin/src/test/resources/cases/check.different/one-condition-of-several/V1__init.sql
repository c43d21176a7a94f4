create table invoice (
    id bigint primary key,
    amount integer check (amount > 0),
    discount integer check (discount >= -5),
    check (discount <= amount)
);
