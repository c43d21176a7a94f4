create table book (
    id   bigint primary key,
    sold integer not null
);
create table paper (
    id    bigint primary key,
    kind  varchar(10) not null check (kind in ('Paper', 'Sheet')),
    scale integer not null
);
