create table writer (id bigint primary key);
drop table author cascade;
alter table writer rename to author;
