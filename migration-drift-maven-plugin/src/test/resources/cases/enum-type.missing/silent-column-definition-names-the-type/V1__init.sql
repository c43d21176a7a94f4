create type invoice_status as enum ('DRAFT', 'SENT', 'PAID');

create table invoice (
    id bigint primary key,
    status invoice_status
);
