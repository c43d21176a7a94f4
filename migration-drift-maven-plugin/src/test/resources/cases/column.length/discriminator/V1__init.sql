create table publication (
    id   bigint primary key,
    kind varchar(50) not null check (kind in ('Publication', 'Book'))
);
