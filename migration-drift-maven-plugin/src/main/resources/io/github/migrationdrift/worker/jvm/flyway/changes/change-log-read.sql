-- Names are those of now, found by oid: what happened before a rename belongs to the present name.
with logged as (
    select change.*,
           bool_or(change.in_extension) over (partition by change.class_id, change.object_id) as of_extension,
           lag(change.object_name) over (partition by change.class_id, change.object_id, change.part order by change.id)
               as former_name
    from information_schema._drift_change change
),
named as (
    select logged.id,
           logged.class_id,
           logged.type,
           logged.dropped,
           logged.of_extension,
           logged.source,
           logged.statement,
           logged.executed_at,
           logged.former_name,
           coalesce(namespace.nspname, gone.schema_name, rebuilt.schema_name) as schema_name,
           coalesce(relation.relname, type.typname, constraint_row.conname, schema_row.nspname, gone.object_name,
                    rebuilt.object_name) as object_name,
           logged.object_name as then_name,
           rebuilt.object_name is not null as is_rebuilt,
           key.kind,
           keyed_schema.nspname as table_schema,
           keyed.relname as table_name,
           array(
               select coalesce(present.attname, part.name)
               from unnest(key.positions, key.names) with ordinality part (place, name, number)
               left join pg_catalog.pg_attribute present
                   on present.attrelid = key.table_id and present.attnum = part.place and not present.attisdropped
               order by part.number)::text[] as key_columns,
           coalesce(attribute.attname, gone_part.part_name, logged.part_name) as part_name,
           relation.oid is null and type.oid is null and constraint_row.oid is null and schema_row.oid is null
               as object_is_gone
    from logged
    left join pg_catalog.pg_class relation
        on logged.class_id = 'pg_catalog.pg_class'::regclass and relation.oid = logged.object_id
    left join pg_catalog.pg_type type
        on logged.class_id = 'pg_catalog.pg_type'::regclass and type.oid = logged.object_id
    left join pg_catalog.pg_constraint constraint_row
        on logged.class_id = 'pg_catalog.pg_constraint'::regclass and constraint_row.oid = logged.object_id
    left join pg_catalog.pg_namespace schema_row
        on logged.class_id = 'pg_catalog.pg_namespace'::regclass and schema_row.oid = logged.object_id
    left join pg_catalog.pg_namespace namespace
        on namespace.oid = coalesce(relation.relnamespace, type.typnamespace, constraint_row.connamespace,
                                    schema_row.oid)
    left join lateral (
        select earlier.schema_name, earlier.object_name
        from information_schema._drift_change earlier
        where earlier.dropped and earlier.class_id = logged.class_id and earlier.object_id = logged.object_id
          and earlier.part = 0
        limit 1) gone on true
    left join lateral (
        select earlier.part_name
        from information_schema._drift_change earlier
        where earlier.dropped and earlier.class_id = logged.class_id and earlier.object_id = logged.object_id
          and earlier.part = logged.part and logged.part > 0
        limit 1) gone_part on true
    -- An index is made anew when the type of its column changes; nothing tells that the former one went.
    left join lateral (
        select logged.schema_name, logged.object_name
        where relation.oid is null and gone.object_name is null and logged.type = 'index' and not logged.dropped) rebuilt
        on true
    left join information_schema._drift_key key
        on logged.dropped and logged.part = 0 and key.key_id = logged.object_id
    left join pg_catalog.pg_class keyed on keyed.oid = key.table_id
    left join pg_catalog.pg_namespace keyed_schema on keyed_schema.oid = keyed.relnamespace
    left join pg_catalog.pg_attribute attribute
        on logged.part > 0 and attribute.attrelid = relation.oid and attribute.attnum = logged.part
       and not attribute.attisdropped
    where logged.source <> ''
)
-- What is not visible still helps to tell the first execution of a statement from the second.
select coalesce(schema_name, '') as schema_name, coalesce(object_name, '') as object_name, type, part_name, dropped,
       case when not dropped and type <> 'table column' and then_name <> former_name then former_name end as former_name,
       kind, table_schema, table_name, key_columns,
       source, statement, extract(epoch from executed_at)::text as executed_at,
       object_name is not null
           and not of_extension
           and class_id in ('pg_catalog.pg_class'::regclass, 'pg_catalog.pg_type'::regclass,
                            'pg_catalog.pg_constraint'::regclass, 'pg_catalog.pg_namespace'::regclass)
           and coalesce(schema_name, object_name) !~ '^(pg_|_drift$)'
           -- Dumps say it after each table; it is never what a reader looks for.
           and statement !~* '^\s*alter\s[^;]*\sowner\s+to\s+[^\s;]+\s*;?\s*$'
           -- What was dropped and made again under the same name is told by the object that is there now.
           and not (object_is_gone and not is_rebuilt and class_id = 'pg_catalog.pg_class'::regclass and exists (
               select from pg_catalog.pg_class present
               join pg_catalog.pg_namespace present_schema on present_schema.oid = present.relnamespace
               where present_schema.nspname = named.schema_name and present.relname = named.object_name))
           as visible
from named
order by id
