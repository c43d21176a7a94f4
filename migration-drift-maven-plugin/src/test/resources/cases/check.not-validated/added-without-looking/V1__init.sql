create table invoice (
    id bigint primary key,
    amount numeric(38, 2) not null
);

alter table invoice add check (amount > 0.00) not valid;
