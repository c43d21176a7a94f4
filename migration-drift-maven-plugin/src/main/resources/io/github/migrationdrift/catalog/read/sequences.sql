select
    n.nspname as schema,
    c.relname as name,
    format_type(s.seqtypid, null) as type,
    s.seqstart as start,
    s.seqincrement as increment,
    s.seqmin as minimum,
    s.seqmax as maximum,
    s.seqcycle as cycle,
    s.seqcache as cache,
    owner_schema.nspname as owner_schema,
    owner.relname as owner_name,
    owner.oid as owner_id,
    o.refobjsubid as owner_column,
    owner_column.attname as owner_column_name,
    coalesce(o.deptype = 'i', false) as identity
from pg_catalog.pg_sequence s
join pg_catalog.pg_class c on c.oid = s.seqrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_depend o
    on o.classid = 'pg_catalog.pg_class'::regclass
    and o.objid = s.seqrelid
    and o.refclassid = 'pg_catalog.pg_class'::regclass
    and o.refobjsubid > 0
    and o.deptype in ('a', 'i')
left join pg_catalog.pg_class owner on owner.oid = o.refobjid
left join pg_catalog.pg_attribute owner_column
    on owner_column.attrelid = o.refobjid and owner_column.attnum = o.refobjsubid
left join pg_catalog.pg_namespace owner_schema on owner_schema.oid = owner.relnamespace
where n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and owner.relispartition is not true
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname
