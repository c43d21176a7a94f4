create table shelf (
    room integer not null,
    number integer not null,
    code integer unique,
    primary key (room, number)
);

create table book (
    id bigint primary key,
    shelf_room integer,
    shelf_number integer references shelf (code)
);
