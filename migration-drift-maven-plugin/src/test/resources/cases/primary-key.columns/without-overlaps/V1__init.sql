create table booking (
    room int4range not null,
    span tsrange not null,
    primary key (room, span without overlaps)
);
