create type invoice_status as enum ('DRAFT');
create table invoice (id bigint primary key, status invoice_status);
