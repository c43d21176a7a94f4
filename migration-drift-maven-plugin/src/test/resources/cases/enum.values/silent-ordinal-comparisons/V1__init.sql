create table invoice (
    id bigint primary key,
    status smallint check (status >= 0 and status < 3)
);
