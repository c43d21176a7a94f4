-- The library.

create table book (
    id bigint primary key
);
