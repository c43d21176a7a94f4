create extension if not exists citext with schema public;

create table specimen (
    id          bigint primary key,
    implicit    character varying(255),
    limited     varchar(40),
    unlimited   text,
    insensitive public.citext,
    padded      char(2),
    bytes       bytea
);
