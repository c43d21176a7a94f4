create table invoice (
    id bigint primary key,
    due date check (due > date '1999-12-31')
);
