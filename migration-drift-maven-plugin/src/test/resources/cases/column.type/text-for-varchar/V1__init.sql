create table book (
    id    bigint primary key,
    title text,
    blurb text,
    tags  text[]
);
