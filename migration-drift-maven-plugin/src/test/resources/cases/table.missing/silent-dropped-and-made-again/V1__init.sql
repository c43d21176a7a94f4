create table author (id integer);
create table book (name text);
