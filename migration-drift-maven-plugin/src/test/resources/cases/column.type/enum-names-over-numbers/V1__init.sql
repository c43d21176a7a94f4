create table task (id bigint primary key, state smallint check (state between 0 and 1));
