drop table backup_2020;
drop sequence old_numbers;
create temp table import_again (id bigint) on commit drop;
