create table invoice (
    id bigint primary key,
    status smallint check (status between 0 and 1)
);
