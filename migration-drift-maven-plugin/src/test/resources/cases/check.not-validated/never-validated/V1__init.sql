create table invoice (id bigint primary key, amount integer);
alter table invoice add constraint positive check (amount > 0) not valid;
