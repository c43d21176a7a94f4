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
    -- Asking what was done looks up the name of each object, so it is asked once.
    with command as materialized (
        select classid, objid, objsubid, object_type, schema_name, in_extension, ordinality
        from pg_event_trigger_ddl_commands() with ordinality
        where objid is not null),
    change as (
        insert into information_schema._drift_change (class_id, object_id, part, type, schema_name, object_name, part_name,
                                                      dropped, in_extension, source, statement, executed_at)
        select classid, objid, objsubid, object_type, schema_name,
               case when classid = 'pg_class'::regclass then (select relname from pg_class where oid = objid) end,
               case when classid = 'pg_class'::regclass and objsubid > 0 then (
                   select attname from pg_attribute where attrelid = objid and attnum = objsubid) end,
               false, in_extension,
               (select source from information_schema._drift_source order by id desc limit 1),
               current_query(), statement_timestamp()
        from command
        order by ordinality)
    insert into information_schema._drift_key (key_id, table_id, kind, positions, names)
    select keys.key_id, keys.table_id, keys.kind, keys.positions,
           array(select (select attname from pg_attribute where attrelid = keys.table_id and attnum = place)
                 from unnest(keys.positions) with ordinality part (place, number) order by number)
    from (select oid, conrelid, contype::text, conkey
          from pg_constraint
          where contype in ('p', 'u', 'f', 'c')
            and conkey is not null
            and conrelid in (select objid from command where classid = 'pg_class'::regclass)
          union all
          select indexrelid, indrelid, case when indisunique then 'unique index' else 'index' end,
                 (indkey::smallint[])[0:indnkeyatts - 1]
          from pg_index
          where indexprs is null
            and indpred is null
            and indexrelid in (select objid from command where object_type = 'index'))
         keys (key_id, table_id, kind, positions)
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
           true, false, (select source from information_schema._drift_source order by id desc limit 1), current_query(), statement_timestamp()
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
