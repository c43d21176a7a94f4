create table book (
    id     bigint primary key,
    pages  bigint,
    shelf  integer,
    weight double precision
);
