create type status as enum ('DRAFT');

create table invoice (
    id bigint primary key,
    status status
);
