create table book (
    id     bigint primary key,
    title  varchar(255),
    search tsvector generated always as (to_tsvector('english', coalesce(title, ''))) stored
);
