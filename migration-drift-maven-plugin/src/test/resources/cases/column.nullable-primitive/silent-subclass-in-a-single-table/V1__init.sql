create table publication (
    id    bigint primary key,
    kind  varchar(20) not null check (kind in ('Publication', 'Book')),
    pages integer,
    check (kind <> 'Book' or pages is not null)
);
