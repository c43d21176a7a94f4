create table book (id bigint primary key, title varchar(32));
create table qrtz_locks (sched_name varchar(120) not null, lock_name varchar(40) not null, primary key (sched_name, lock_name));
create table card (id bigint primary key);
