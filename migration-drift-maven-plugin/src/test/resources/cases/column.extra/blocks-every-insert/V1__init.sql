create table book (
    id    bigint primary key,
    shelf integer not null
);
