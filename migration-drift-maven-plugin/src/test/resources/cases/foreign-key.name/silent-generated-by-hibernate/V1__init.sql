create table author (
    id bigint primary key
);

create table book (
    id bigint primary key,
    title varchar(255),
    isbn varchar(255) constraint uq_isbn unique,
    author_id bigint constraint fk_author references author
);

create index title_idx on book (title);
