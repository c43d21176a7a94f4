create table invoice (
    id bigint primary key,
    amount integer,
    discount integer,
    check (amount > 0 and discount > 0)
);
