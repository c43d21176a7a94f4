create table author (
    id bigint primary key,
    code integer
);

create table book (
    id bigint primary key,
    author_code integer
);
