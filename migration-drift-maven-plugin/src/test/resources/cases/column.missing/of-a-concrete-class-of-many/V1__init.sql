create table car (id bigint primary key, plate varchar(20), doors integer);
create table bike (id bigint primary key, gears integer);
