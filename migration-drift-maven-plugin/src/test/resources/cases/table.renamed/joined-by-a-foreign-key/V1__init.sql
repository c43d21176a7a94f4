create table author (
    id   bigint primary key,
    name varchar(255),
    born integer
);

create table book (
    id        bigint primary key,
    author_id bigint references author
);
