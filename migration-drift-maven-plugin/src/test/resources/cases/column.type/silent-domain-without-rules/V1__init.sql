create domain isbn as varchar(13);
create domain number as integer;
create domain pages as number;

create table book (
    id    bigint primary key,
    isbn  isbn,
    pages pages
);
