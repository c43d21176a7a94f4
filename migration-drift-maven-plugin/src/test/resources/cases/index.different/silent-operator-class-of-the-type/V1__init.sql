create table book (
    id bigint primary key,
    room integer,
    title varchar(255)
);

create index book_place on book (title varchar_ops);
