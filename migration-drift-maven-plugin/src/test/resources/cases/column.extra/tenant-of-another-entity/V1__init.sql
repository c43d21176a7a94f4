create table book (id bigint primary key, tenant varchar(255) not null);
create table author (
    id bigint primary key,
    tenant varchar(255) not null
);
