create table line (
    id     bigint primary key,
    price  int not null,
    pieces int not null,
    total  int generated always as ( (price*pieces) ) stored
);
