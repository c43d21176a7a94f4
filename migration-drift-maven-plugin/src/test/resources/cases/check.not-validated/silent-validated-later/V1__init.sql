create table invoice (
    id bigint primary key,
    amount numeric(38, 2) not null
);

alter table invoice add constraint amount_positive check (amount > 0) not valid;
alter table invoice validate constraint amount_positive;
