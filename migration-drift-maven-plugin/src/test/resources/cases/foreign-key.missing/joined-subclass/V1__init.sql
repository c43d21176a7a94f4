create table publication (id bigint primary key);
create table book (id bigint primary key, isbn varchar(255));
