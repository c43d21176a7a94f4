create table author (
    id bigint primary key
);

create table book (
    id bigint primary key,
    title varchar(255),
    isbn varchar(255) constraint one_isbn unique,
    pages integer constraint has_pages check (pages > 0),
    author_id bigint constraint written_by references author
);

create index title_idx on book (title);
