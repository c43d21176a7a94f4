create table invoice (
    id bigint primary key,
    status smallint check (status in (0, 1, 2))
);
