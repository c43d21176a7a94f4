alter table p alter column id type bigint;
