alter table customer add column id int;
alter table orders add column id bigserial, add total smallint default 0;
alter table orders add column if not exists code text;
