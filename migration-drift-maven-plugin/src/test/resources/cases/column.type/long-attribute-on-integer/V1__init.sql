create table book (
    id     integer primary key,
    sold   integer,
    weight real
);
