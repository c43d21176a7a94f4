create table author (
    id bigint primary key
);

create table book (
    id bigint primary key,
    title varchar(255),
    isbn varchar(255) constraint one_isbn unique,
    pages integer constraint page_count check (pages > 0),
    author_id bigint constraint written_by references author
);

create index book_by_title on book (title);
