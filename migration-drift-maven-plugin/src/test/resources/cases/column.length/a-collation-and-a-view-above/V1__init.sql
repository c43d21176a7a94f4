create table author (id bigint primary key, name varchar(40) collate "C" default 'nobody' not null);
create materialized view names as select name from author;
create unique index names_name on names (name);
