create type status as enum ('DRAFT', 'PAID', 'SENT');

create table invoice (
    id bigint primary key,
    status status
);
