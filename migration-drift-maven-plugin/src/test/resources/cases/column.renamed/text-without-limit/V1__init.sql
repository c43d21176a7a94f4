create table author (
    id        bigint primary key,
    email     text not null,
    fullname  varchar,
    phone     varchar(20)
);
