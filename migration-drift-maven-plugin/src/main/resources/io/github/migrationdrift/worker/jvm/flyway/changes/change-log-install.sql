drop event trigger if exists _drift_ddl_command_end;
drop event trigger if exists _drift_sql_drop;
drop function if exists information_schema._drift_log_commands();
drop function if exists information_schema._drift_log_drops();

-- Runs as its owner: a migration may have set a role that may not write here. A failing log must not fail a migration.
create function information_schema._drift_log_commands() returns event_trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    -- How many commands there are the planner guesses far too high: it would read whole catalogs for each of them, and
    -- compile the statements, which takes far longer than to run them.
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
begin
    insert into information_schema._drift_change (class_id, object_id, part, type, schema_name, object_name, part_name,
                                                  dropped, in_extension, source, statement, executed_at)
    select command.classid, command.objid, command.objsubid, command.object_type, command.schema_name,
           case when command.classid = 'pg_class'::regclass then (
               select relname from pg_class where oid = command.objid) end,
           case when command.classid = 'pg_class'::regclass and command.objsubid > 0 then (
               select attname from pg_attribute
               where attrelid = command.objid and attnum = command.objsubid) end,
           false, command.in_extension,
           (select source from information_schema._drift_source), current_query(), statement_timestamp()
    from pg_event_trigger_ddl_commands() with ordinality command
    where command.objid is not null
    order by command.ordinality;
    insert into information_schema._drift_key (key_id, table_id, kind, positions, names)
    select key.oid, key.conrelid, key.contype, key.conkey,
           array(select (select attname from pg_attribute where attrelid = key.conrelid and attnum = place)
                 from unnest(key.conkey) with ordinality part (place, number) order by number)
    from pg_constraint key
    where key.contype in ('p', 'u', 'f', 'c')
      and key.conkey is not null
      and key.conrelid in (select objid from pg_event_trigger_ddl_commands() where classid = 'pg_class'::regclass)
    on conflict do nothing;
    insert into information_schema._drift_key (key_id, table_id, kind, positions, names)
    select index.indexrelid, index.indrelid, case when index.indisunique then 'unique index' else 'index' end,
           (index.indkey::smallint[])[0:index.indnkeyatts - 1],
           array(select (select attname from pg_attribute where attrelid = index.indrelid and attnum = place)
                 from unnest((index.indkey::smallint[])[0:index.indnkeyatts - 1]) with ordinality part (place, number)
                 order by number)
    from pg_index index
    where index.indexprs is null
      and index.indpred is null
      and index.indexrelid in (select objid from pg_event_trigger_ddl_commands() where object_type = 'index')
    on conflict do nothing;
exception when others then null;
end $$;

create function information_schema._drift_log_drops() returns event_trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp set jit = off as $$
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
      and (object_type <> 'table constraint' or address_names[1:2] not in (
              select address_names from pg_event_trigger_dropped_objects() where object_type like '%table'))
    order by ordinality;
exception when others then null;
end $$;

create event trigger _drift_ddl_command_end on ddl_command_end
    execute function information_schema._drift_log_commands();
create event trigger _drift_sql_drop on sql_drop execute function information_schema._drift_log_drops();
-- Dumps restored as a migration set session_replication_role = replica.
alter event trigger _drift_ddl_command_end enable always;
alter event trigger _drift_sql_drop enable always;
