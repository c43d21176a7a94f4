create type mood as enum ('GLAD', 'SAD');
create table author (
    id     bigint primary key,
    mood   varchar(10) not null default 'GLAD' check (mood in ('GLAD', 'SAD')),
    before varchar(10) default 'SAD' check (before in ('GLAD', 'SAD')),
    face   text,
    voice  bytea,
    key    bytea,
    alive  smallint not null default 0 check (alive in (0, 1)),
    age    interval,
    names  varchar(255),
    notes  text default '{}'
);
