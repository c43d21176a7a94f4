create table publication (
    id   bigint primary key,
    kind varchar(10) not null check (kind in ('Publication', 'Book'))
);
