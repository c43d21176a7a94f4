create table public.temporary_home (id bigint);
alter table public.temporary_home set schema crm;
drop table crm.temporary_home;
