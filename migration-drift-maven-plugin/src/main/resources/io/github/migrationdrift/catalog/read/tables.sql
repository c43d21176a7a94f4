select
    c.oid as table_id,
    n.nspname as schema,
    c.relname as name,
    c.relkind::text as kind,
    c.relpersistence = 'u' as unlogged,
    d.description as comment,
    pg_get_partkeydef(c.oid) as partition_key,
    array(
        select pn.nspname::text
        from pg_catalog.pg_inherits i
        join pg_catalog.pg_class p on p.oid = i.inhparent
        join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
        where i.inhrelid = c.oid
        order by i.inhseqno) as parent_schemas,
    array(
        select p.relname::text
        from pg_catalog.pg_inherits i
        join pg_catalog.pg_class p on p.oid = i.inhparent
        where i.inhrelid = c.oid
        order by i.inhseqno) as parent_names,
    exists (
        select from pg_catalog.pg_trigger t
        where t.tgrelid = c.oid
          and not t.tgisinternal
          and t.tgenabled in ('O', 'A')
          -- row, before, insert
          and t.tgtype & 7 = 7) as insert_triggers
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_description d
    on d.objoid = c.oid and d.classoid = 'pg_catalog.pg_class'::regclass and d.objsubid = 0
where c.relkind in ('r', 'p', 'v', 'm', 'f')
  and not c.relispartition
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname
