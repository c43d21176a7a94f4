create table book (
    id   bigint primary key,
    data jsonb
);

create table vault (
    id     bigint primary key,
    secret text
);
