create table author (id bigint primary key);
create table book (id bigint primary key, title varchar(255) not null);
