create table publication (
    id   bigint primary key,
    kind varchar(11) not null check (kind in ('Publication', 'Book'))
);
