drop event trigger if exists _drift_ddl_command_end;
drop event trigger if exists _drift_sql_drop;
drop schema if exists _drift cascade;
