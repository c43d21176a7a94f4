create type status as enum ('SENT', 'PAID', 'DRAFT');

create table invoice (
    id bigint primary key,
    status status
);
