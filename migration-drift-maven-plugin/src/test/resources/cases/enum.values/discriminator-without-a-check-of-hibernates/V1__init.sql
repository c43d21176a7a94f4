create table payment (
    id   bigint primary key,
    kind varchar(31) not null check (kind in ('Payment', 'CARD'))
);

create table vehicle (
    id   bigint primary key,
    kind varchar(31) not null check (kind in ('Vehicle', 'BIKE'))
);

create table shape (
    id   bigint primary key,
    kind varchar(31) not null check (kind in ('Shape', 'CIRCLE', 'SQUARE'))
);
