create table invoice (
    id bigint primary key,
    amount numeric(38, 2) not null check (amount > 0) not enforced
);
