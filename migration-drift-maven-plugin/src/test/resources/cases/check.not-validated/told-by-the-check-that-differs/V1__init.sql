create table invoice (id bigint primary key, amount integer, discount integer);
alter table invoice add constraint positive check (amount > 1) not valid;
alter table invoice add constraint small check (discount < 50) not valid;
