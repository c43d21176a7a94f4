create table author (
    id bigint not null
);

create table book (
    id bigint primary key,
    author_id bigint
);
