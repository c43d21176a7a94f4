create table book (
    id      bigint primary key,
    status  varchar(255) not null,
    created timestamptz not null,
    title   varchar(255) not null,
    code    uuid not null,
    note    varchar(255) not null,
    height  integer not null,
    width   integer not null
);
