create domain positive_amount as numeric(38, 2) check (value > 0);

create table invoice (
    id bigint primary key,
    amount positive_amount not null
);
