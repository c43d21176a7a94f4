create table account (id bigint primary key, active boolean default true, language varchar(2) default 'en');
