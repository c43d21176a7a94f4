create domain state as varchar(9) check (value in ('DRAFT', 'SENT'));
create table invoice (
    id bigint primary key,
    status varchar(9) check (status in ('DRAFT', 'SENT')),
    former state,
    next varchar(9) check (next in ('DRAFT', 'SENT', 'PAID'))
);
