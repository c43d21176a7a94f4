create table book (
    id bigint primary key,
    room integer,
    shelf integer
);

create index book_room on book (room);
