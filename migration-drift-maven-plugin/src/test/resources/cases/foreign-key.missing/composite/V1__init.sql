create table seat (hall integer, number integer, primary key (hall, number));
create table ticket (id bigint primary key, hall integer, seat integer);
