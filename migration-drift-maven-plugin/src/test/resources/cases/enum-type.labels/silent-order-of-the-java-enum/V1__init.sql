create type status as enum ('DRAFT', 'SENT', 'PAID');

create table invoice (
    id bigint primary key,
    status status
);
