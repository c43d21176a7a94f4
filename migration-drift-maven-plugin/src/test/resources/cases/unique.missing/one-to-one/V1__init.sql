create table author (id bigint primary key);
create table biography (id bigint primary key, author bigint not null references author);
create index on biography (author);
