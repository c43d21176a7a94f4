create table meeting (id bigint primary key, starts timestamptz);
