create table item (
    id bigint primary key,
    a integer default '0'::integer not null,
    b boolean default (1 = 0) not null,
    c varchar(255) default ('NEW'::text)::character varying,
    d timestamptz default now(),
    e numeric(10, 2) default 0,
    f integer default (-1)::integer,
    g uuid default pg_catalog.gen_random_uuid(),
    h jsonb default '{ }'::jsonb,
    i date default now()::date,
    j varchar(255) default '',
    k varchar(255)[] default '{}',
    l timestamp default now(),
    m bigint default '1'::bigint,
    n double precision default 1.50,
    o date default date '2020-01-01'
);
