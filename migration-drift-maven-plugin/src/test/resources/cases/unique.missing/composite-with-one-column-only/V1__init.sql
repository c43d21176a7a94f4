create table ticket (
    id bigint primary key,
    hall integer,
    seat integer,
    constraint one_seat unique (seat)
);
