create table book (
    id    bigint primary key,
    title varchar(255) not null,
    pages integer not null default 0
);
