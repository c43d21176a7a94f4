create schema audit;

create table book (
    id bigint primary key
);

create table audit.book (
    id      bigint,
    changed timestamptz not null,
    row     jsonb
);
