create table task (id bigint primary key, state varchar(10) check (state in ('OPEN', 'CLOSED')));
