create table author (
    id bigint primary key
);

create table book (
    id bigint primary key,
    author_id bigint references author not enforced
);

alter table book alter constraint book_author_id_fkey enforced;
