create domain isbn as varchar(10);
create domain ean as varchar(20);
create domain phrase as varchar(80);
create domain shelf as phrase check (value <> '');
create domain label as varchar(5) check (value <> '');

create table book (
    id      bigint primary key,
    isbn    isbn,
    ean     ean,
    summary shelf,
    shelf   label
);
