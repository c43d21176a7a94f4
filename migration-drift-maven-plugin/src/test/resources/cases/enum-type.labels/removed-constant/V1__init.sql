create type status as enum ('DRAFT', 'SENT', 'PAID', 'VOID');

create table invoice (
    id bigint primary key,
    status status
);
