select
    con.conrelid as table_id,
    con.conname as name,
    con.contype::text as kind,
    array(
        select a.attname::text
        from unnest(con.conkey) with ordinality as k (number, position)
        join pg_catalog.pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.number
        order by k.position) as columns,
    target_schema.nspname as target_schema,
    target.relname as target_name,
    array(
        select a.attname::text
        from unnest(con.confkey) with ordinality as k (number, position)
        join pg_catalog.pg_attribute a on a.attrelid = con.confrelid and a.attnum = k.number
        order by k.position) as target_columns,
    con.confdeltype::text as on_delete,
    array(
        select a.attname::text
        -- Before PostgreSQL 15 and 18 pg_constraint lacks columns, and their names fall through to the outer query.
        from unnest((select confdelsetcols from (select con.*) as present)) with ordinality as k (number, position)
        join pg_catalog.pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.number
        order by k.position) as on_delete_columns,
    con.confupdtype::text as on_update,
    con.confmatchtype::text as match,
    (select conperiod from (select con.*) as present) as period,
    con.condeferrable as deferrable,
    con.condeferred as initially_deferred,
    con.convalidated as validated,
    (select conenforced from (select con.*) as present) as enforced,
    con.connoinherit as no_inherit,
    case con.contype when 'c' then pg_get_expr(con.conbin, con.conrelid) end as expression,
    case when con.contype in ('x', 'u') then pg_get_constraintdef(con.oid) end as definition,
    con.contype = 'x'
        and 0 <> all (con.conkey)
        and not exists (select from pg_catalog.pg_index i where i.indexrelid = con.conindid and i.indpred is not null)
        and not exists (
            select from unnest(con.conexclop) as excluding (operator)
            join pg_catalog.pg_operator op on op.oid = excluding.operator
            where op.oprname <> '=') as excludes_equals
from pg_catalog.pg_constraint con
join pg_catalog.pg_class c on c.oid = con.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_class target on target.oid = con.confrelid
left join pg_catalog.pg_namespace target_schema on target_schema.oid = target.relnamespace
cross join (values (null::int2[], false, true)) as absent (confdelsetcols, conperiod, conenforced)
where (con.contype in ('f', 'c', 'x')
    or con.contype = 'u' and (select conperiod from (select con.*) as present))
  and con.conparentid = 0
  and not c.relispartition
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
order by con.conrelid, con.conname
