create table sale (
    id     bigint primary key,
    amount numeric(19, 2)
);
