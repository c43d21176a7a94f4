create table seat (
    id bigint primary key,
    hall varchar(255),
    line varchar(255),
    place integer,
    constraint uq_seat unique (hall, place)
);
