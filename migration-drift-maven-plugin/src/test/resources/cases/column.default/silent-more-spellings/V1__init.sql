create table item (
    id bigint primary key,
    b varchar(255) default 'x' || chr(39) || 'y',
    c double precision default 1000,
    d timestamp default timezone('UTC', now()),
    e timestamptz default transaction_timestamp(),
    f boolean default 'yes',
    g integer default 1,
    h jsonb default '{"b":2,"a":1}',
    i varchar(255) default 'ab',
    j numeric(38, 2) default 0.0,
    k timestamptz default 'infinity'::timestamptz,
    m integer
);
