create table if not exists shedlock (name varchar(64) primary key);
comment on table shedlock is 'locks';
