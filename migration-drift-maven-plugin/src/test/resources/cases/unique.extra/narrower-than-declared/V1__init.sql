create table ticket (
    id bigint primary key,
    hall integer,
    seat integer unique,
    unique (hall, seat)
);
