create table vehicle (id bigint primary key);
create table car (plate varchar(255)) inherits (vehicle);
