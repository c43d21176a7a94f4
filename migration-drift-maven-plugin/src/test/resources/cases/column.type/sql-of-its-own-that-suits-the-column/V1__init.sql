create extension ltree;
create extension pgcrypto;

create table book (
    id     bigint primary key,
    data   jsonb,
    place  ltree,
    secret bytea,
    loan   interval
);
