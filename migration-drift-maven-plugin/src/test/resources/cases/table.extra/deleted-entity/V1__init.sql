create table book (
    id bigint primary key
);

create table magazine (
    id    bigint primary key,
    issue integer not null
);
