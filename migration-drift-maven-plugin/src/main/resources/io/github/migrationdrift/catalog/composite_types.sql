select
    n.nspname as schema,
    t.typname as name,
    array(
        select a.attname::text
        from pg_catalog.pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        order by a.attnum) as names,
    array(
        select format_type(a.atttypid, a.atttypmod)
        from pg_catalog.pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        order by a.attnum) as definitions,
    array(
        select case
            when cn.nspname is null then ''
            when cn.nspname = 'pg_catalog' then quote_ident(co.collname)
            else quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
        end
        from pg_catalog.pg_attribute a
        join pg_catalog.pg_type at on at.oid = a.atttypid
        left join pg_catalog.pg_collation co on co.oid = a.attcollation and a.attcollation <> at.typcollation
        left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        order by a.attnum) as collations
from pg_catalog.pg_type t
join pg_catalog.pg_class c on c.oid = t.typrelid and c.relkind = 'c'
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where t.typtype = 'c'
  and n.nspname !~ '^pg_'
  and n.nspname not in ('information_schema', '_drift')
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.typname
