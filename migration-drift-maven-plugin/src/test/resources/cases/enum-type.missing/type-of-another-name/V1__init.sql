create type invoice_status as enum ('DRAFT', 'SENT');
create table invoice (id bigint primary key, status invoice_status);
create table order2 (id bigint primary key, status invoice_status);
