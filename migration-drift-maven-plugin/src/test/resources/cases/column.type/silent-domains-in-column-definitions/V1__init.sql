create domain public.email as text check (value like '%@%');
create domain money_amount numeric(12, 2) default 0;
create table account (
    id bigint primary key,
    email public.email,
    balance money_amount not null
);
