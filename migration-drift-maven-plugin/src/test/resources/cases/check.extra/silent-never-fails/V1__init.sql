create table invoice (
    id bigint primary key,
    amount integer not null check (amount is not null),
    check (true)
);
