create table invoice (
    id bigint primary key,
    amount numeric(38, 2) not null,
    constraint never_negative check (amount > 0)
);
