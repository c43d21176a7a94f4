create table book (
    id      bigint primary key,
    deleted boolean not null
);
