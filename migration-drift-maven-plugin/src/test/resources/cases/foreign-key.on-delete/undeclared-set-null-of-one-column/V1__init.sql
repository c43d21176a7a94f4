create table shelf (
    room integer not null,
    number integer not null,
    primary key (room, number)
);

create table book (
    id bigint primary key,
    shelf_room integer,
    shelf_number integer,
    foreign key (shelf_room, shelf_number) references shelf on delete set null (shelf_number)
);
