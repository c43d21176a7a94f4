create table invoice (
    id bigint primary key,
    amount numeric(38, 2) not null check (not (amount <= 0.00::numeric))
);
