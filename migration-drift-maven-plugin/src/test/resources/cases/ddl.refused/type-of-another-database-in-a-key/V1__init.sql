create table author (
    id    uuid primary key,
    token uuid,
    name  varchar(40)
);

create table book (
    id        bigint primary key,
    author_id uuid
);
