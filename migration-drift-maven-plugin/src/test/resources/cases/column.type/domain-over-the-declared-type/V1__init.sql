create domain isbn as varchar(13) check (value ~ '^\d{13}$');
create domain ean as bigint;

create table book (
    id   bigint primary key,
    isbn isbn,
    ean  ean
);
