create table book (
    id      bigint primary key,
    edition integer default 2,
    status  varchar(255) default 'DRAFT',
    created timestamptz default '2020-01-01 00:00:00Z'
);
