create table item (id bigint primary key, amount integer);

alter table item add constraint least check (amount > 0);
alter table item add constraint most check (amount < 9);
