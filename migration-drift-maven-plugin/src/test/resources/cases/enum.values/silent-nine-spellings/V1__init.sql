create table shirt (
    id bigint primary key,
    a varchar(255) check (a = 'SMALL' or a = 'LARGE'),
    b varchar(255) check (b = any ('{LARGE,SMALL}')),
    c varchar(255) check ( c in ('SMALL', 'LARGE') or c is null),
    d varchar(255) check (d in ('SMALL', 'LARGE', 'SMALL')),
    e varchar(255) check ((e)::text = any (array['SMALL'::text, 'LARGE'::text])),
    f varchar(255) check (f = 'LARGE' or not f <> 'SMALL'),
    g varchar(255) check (not g not in ('LARGE', 'SMALL')),
    h varchar(255) check (h is not distinct from null or h in ('LARGE', 'SMALL')),
    i varchar(255) check (i in ('SMALL', 'LARGE')) check (i <> 'MEDIUM')
);
