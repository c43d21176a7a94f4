create table task (id bigint primary key, done smallint not null default 0);
