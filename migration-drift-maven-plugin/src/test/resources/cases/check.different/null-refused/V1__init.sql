create table invoice (
    id bigint primary key,
    amount integer check (amount > 0 and amount is not null)
);
