create table shelf (
    room integer not null,
    number integer not null,
    primary key (room, number)
);

create table book (
    id bigint primary key,
    shelf_room integer,
    shelf_number integer,
    constraint book_shelf foreign key (shelf_room, shelf_number) references shelf
);
