create table invoice (
    id bigint primary key,
    amount integer check (coalesce(amount, -1) > 0)
);
