alter table note no inherit audit_columns;
drop table audit_columns;
