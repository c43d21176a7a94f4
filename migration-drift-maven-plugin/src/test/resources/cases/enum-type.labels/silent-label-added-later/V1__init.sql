create type status as enum ('DRAFT', 'SENT');

create table invoice (
    id bigint primary key,
    status status
);
