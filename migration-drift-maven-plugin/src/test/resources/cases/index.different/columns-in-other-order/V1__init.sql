create table book (
    id bigint primary key,
    room integer,
    shelf integer
);

create index book_place on book (shelf, room);
