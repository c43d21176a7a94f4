create sequence book_seq as bigint start with 7 increment 50 minvalue 1 maxvalue 9223372036854775807 cache 10 no cycle;
create sequence if not exists public.author_numbers start with 100;
create table book (id bigint primary key);
create table author (id integer primary key);
