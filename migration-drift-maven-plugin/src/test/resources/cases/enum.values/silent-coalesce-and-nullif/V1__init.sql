create table shirt (
    id bigint primary key,
    a varchar(255) check (coalesce(a, 'SMALL') in ('SMALL', 'LARGE')),
    b varchar(255) check (nullif(b, 'SMALL') = 'LARGE')
);
