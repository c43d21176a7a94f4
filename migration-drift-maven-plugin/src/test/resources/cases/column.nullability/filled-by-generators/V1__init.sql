create table book (
    id      bigint primary key,
    created timestamptz not null,
    code    varchar(255) not null,
    mark    varchar(255) not null,
    number  integer not null default 1,
    edition integer not null,
    "by"    varchar(255) not null
);
