create table book (
    id      bigint primary key,
    created timestamptz not null default now(),
    number  bigserial
);
