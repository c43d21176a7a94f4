create table specimen (
    id         bigint primary key,
    text       varchar(255) default ('x')::character varying,
    created    timestamptz default CURRENT_TIMESTAMP,
    flag       boolean default 't',
    negative   integer default '-1'::integer,
    nothing    varchar(255),
    amount     numeric(38, 2) default 0,
    attributes jsonb default ' { } '::jsonb,
    day        date default now()::date,
    joined     varchar(255) default 'ab'
);
