create table book (
    id     bigint primary key,
    status integer check (status between 0 and 1),
    before bigint check (before between 0 and 1),
    pages  integer
);
