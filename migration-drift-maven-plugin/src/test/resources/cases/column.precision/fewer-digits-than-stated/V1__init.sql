create table sale (
    id     bigint primary key,
    amount numeric(10, 2)
);
