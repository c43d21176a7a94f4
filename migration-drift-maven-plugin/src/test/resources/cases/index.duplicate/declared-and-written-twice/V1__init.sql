create table book (
    id bigint primary key,
    room integer,
    title varchar(255)
);

create index book_place on book (title);
create index book_by_title on book (title asc);
