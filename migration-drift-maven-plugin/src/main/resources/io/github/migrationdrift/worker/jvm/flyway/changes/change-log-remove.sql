drop event trigger if exists _drift_ddl_command_end;
drop event trigger if exists _drift_sql_drop;
set session_replication_role = replica;
drop function if exists information_schema._drift_log_commands();
drop function if exists information_schema._drift_log_drops();
