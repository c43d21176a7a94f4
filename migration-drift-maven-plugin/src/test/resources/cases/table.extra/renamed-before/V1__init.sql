create table book (id bigint primary key);
create table publisher (id bigint primary key, name text, founded date);
