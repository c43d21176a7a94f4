create schema app;
create type app."Colour" as enum ('RED', 'GREEN', 'OLD');
create table p (id bigint primary key, colour app."Colour" not null);
