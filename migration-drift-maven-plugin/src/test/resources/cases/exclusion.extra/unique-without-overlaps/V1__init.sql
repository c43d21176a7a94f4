create table booking (
    id bigint primary key,
    room int4range,
    span tsrange,
    constraint no_overlap unique (room, span without overlaps)
);
