drop table if exists book, author cascade;
create table author (id bigint primary key);
create table book (id bigserial primary key, title varchar(255) not null, author_id bigint references author);
