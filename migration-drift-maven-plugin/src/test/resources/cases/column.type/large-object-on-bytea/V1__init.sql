create table book (
    id    bigint primary key,
    cover bytea,
    blurb text
);
