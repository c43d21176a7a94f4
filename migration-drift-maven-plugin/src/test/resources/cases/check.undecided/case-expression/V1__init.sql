create table payment (
    id bigint primary key,
    kind varchar(255) not null check (case kind when 'CARD' then true when 'CASH' then true when 'CHEQUE' then true else false end)
);
