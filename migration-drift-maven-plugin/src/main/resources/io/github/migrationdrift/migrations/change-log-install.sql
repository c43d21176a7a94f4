drop event trigger if exists _drift_ddl_command_end;
drop event trigger if exists _drift_sql_drop;
drop function if exists information_schema._drift_log_commands();
drop function if exists information_schema._drift_log_drops();
drop table if exists information_schema._drift_source;
drop table if exists information_schema._drift_change;

-- Migrations that clean up drop every schema but this one, which no project takes for its own.
create table information_schema._drift_change (
    id bigint generated always as identity primary key,
    class_id oid not null,
    object_id oid not null,
    part integer not null,
    type text not null,
    schema_name text,
    object_name text,
    part_name text,
    dropped boolean not null,
    in_extension boolean not null,
    source text not null,
    statement text not null,
    executed_at timestamptz not null
);

create index on information_schema._drift_change (class_id, object_id, part) where dropped;

-- What is at work. Told on a connection of our own, so that no migration can discard or refuse it.
create table information_schema._drift_source (source text not null);
insert into information_schema._drift_source values ('');

-- Runs as its owner: a migration may have set a role that may not write here. A failing log must not fail a migration.
create function information_schema._drift_log_commands() returns event_trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into information_schema._drift_change (class_id, object_id, part, type, part_name, dropped,
                                                  in_extension, source, statement, executed_at)
    select command.classid, command.objid, command.objsubid, command.object_type,
           case when command.classid = 'pg_class'::regclass and command.objsubid > 0 then (
               select attname from pg_attribute
               where attrelid = command.objid and attnum = command.objsubid) end,
           false, command.in_extension,
           (select source from information_schema._drift_source), current_query(), statement_timestamp()
    from pg_event_trigger_ddl_commands() with ordinality command
    where command.objid is not null
    order by command.ordinality;
exception when others then null;
end $$;

create function information_schema._drift_log_drops() returns event_trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into information_schema._drift_change (class_id, object_id, part, type, schema_name, object_name, part_name,
                                                  dropped, in_extension, source, statement, executed_at)
    select classid, objid, objsubid, object_type, schema_name,
           case when object_type in ('table column', 'table constraint', 'domain constraint')
                then address_names[case object_type when 'table column' then 2 else array_upper(address_names, 1) end]
                else object_name end,
           case when object_type = 'table column' then address_names[3] end,
           true, false, (select source from information_schema._drift_source), current_query(), statement_timestamp()
    from pg_event_trigger_dropped_objects() with ordinality
    where not is_temporary
      -- The row type, array type and constraints that go with a table are not worth a line of their own.
      and (object_type <> 'type' or ((original or normal) and object_name not like '%[]'))
      and (object_type <> 'table constraint' or original)
    order by ordinality;
exception when others then null;
end $$;

create event trigger _drift_ddl_command_end on ddl_command_end
    execute function information_schema._drift_log_commands();
create event trigger _drift_sql_drop on sql_drop execute function information_schema._drift_log_drops();
-- Dumps restored as a migration set session_replication_role = replica.
alter event trigger _drift_ddl_command_end enable always;
alter event trigger _drift_sql_drop enable always;
