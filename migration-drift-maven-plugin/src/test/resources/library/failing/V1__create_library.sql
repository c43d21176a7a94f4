create table book (
    id bigint primary key
);

alter table bok
    add column title text;
