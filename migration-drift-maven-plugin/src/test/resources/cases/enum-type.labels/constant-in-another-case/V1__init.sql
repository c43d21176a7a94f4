create type mood as enum ('sad', 'glad');
create table diary (id bigint primary key, mood mood);
