create table car (id bigint, plate varchar(20), doors integer, primary key (id));
create table truck (like car including all);
alter table truck drop column doors;
alter table truck add column axles integer;
