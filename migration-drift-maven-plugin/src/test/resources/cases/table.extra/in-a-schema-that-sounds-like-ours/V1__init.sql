create schema _drift;
create table _drift.buoy (id bigint primary key);
create table _drift.current (id bigint primary key);
