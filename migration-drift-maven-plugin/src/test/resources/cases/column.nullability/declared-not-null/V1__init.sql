create table author (
    id bigint primary key
);

create table book (
    id        bigint primary key,
    title     varchar(255),
    isbn      varchar(13),
    author_id bigint references author
);
