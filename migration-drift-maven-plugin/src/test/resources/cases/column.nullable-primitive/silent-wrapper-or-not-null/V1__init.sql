create table book (
    id      bigint primary key,
    pages   integer,
    edition integer not null,
    printed boolean not null
);
