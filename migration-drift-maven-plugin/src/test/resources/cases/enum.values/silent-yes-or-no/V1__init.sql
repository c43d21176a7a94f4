create table invoice (
    id bigint primary key,
    paid char(1) check (paid in ('Y', 'N'))
);
