create type point_row as (id bigint, x integer);
create table point of point_row (primary key (id), x with options not null);
