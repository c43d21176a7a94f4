create table book (
    id bigint primary key,
    room integer,
    title varchar(255)
);

create index book_a on book (title) where room > 0;
create index book_b on book (title) where room >= 1;
