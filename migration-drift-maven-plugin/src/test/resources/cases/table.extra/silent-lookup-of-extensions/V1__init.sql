create extension if not exists citext;
create extension hstore;
create extension pg_trgm schema public;
create table place (id bigint primary key, name citext, extra hstore);
