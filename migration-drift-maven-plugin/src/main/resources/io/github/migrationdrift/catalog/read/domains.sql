select
    n.nspname as schema,
    t.typname as name,
    format_type(t.typbasetype, t.typtypmod) || repeat('[]', t.typndims - 1) as base,
    case cn.nspname
        when 'pg_catalog' then quote_ident(co.collname)
        else quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
    end as collation,
    pg_get_expr(t.typdefaultbin, 0) as default_expression,
    not t.typnotnull as nullable,
    array(
        select con.conname::text
        from pg_catalog.pg_constraint con
        where con.contypid = t.oid and con.contype = 'c'
        order by con.conname) as check_names,
    array(
        select pg_get_expr(con.conbin, 0)
        from pg_catalog.pg_constraint con
        where con.contypid = t.oid and con.contype = 'c'
        order by con.conname) as check_expressions,
    array(
        select con.convalidated
        from pg_catalog.pg_constraint con
        where con.contypid = t.oid and con.contype = 'c'
        order by con.conname) as checks_validated
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
join pg_catalog.pg_type base on base.oid = t.typbasetype
left join pg_catalog.pg_collation co on co.oid = t.typcollation and t.typcollation <> base.typcollation
left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
where t.typtype = 'd'
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.typname
