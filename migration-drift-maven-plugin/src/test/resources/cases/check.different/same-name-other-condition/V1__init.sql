create table invoice (
    id bigint primary key,
    amount integer not null,
    constraint amount_range check (amount between 1 and 100)
);
