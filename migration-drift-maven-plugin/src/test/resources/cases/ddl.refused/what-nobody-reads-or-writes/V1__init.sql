create table note (
    id      bigint primary key,
    written timestamp,
    text    text,
    title   varchar(40),
    number  integer,
    token   bytea
);
