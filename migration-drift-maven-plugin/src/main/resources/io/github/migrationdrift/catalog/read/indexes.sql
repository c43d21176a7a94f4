-- One row for each key and each included column of an index.
select
    i.indrelid as table_id,
    i.indexrelid as index_id,
    ic.relname as name,
    con.contype::text as constraint_kind,
    coalesce(con.condeferrable, false) as deferrable,
    coalesce(con.condeferred, false) as initially_deferred,
    i.indisunique as is_unique,
    am.amname as method,
    pg_get_expr(i.indpred, i.indrelid) as predicate,
    -- Before PostgreSQL 15 pg_index has no such column, and the name falls through to the outer query.
    (select indnullsnotdistinct from (select i.*) as present) as nulls_not_distinct,
    i.indisvalid as valid,
    k.position > i.indnkeyatts as included,
    a.attname as column_name,
    case when a.attnum is null
        then pg_get_indexdef(i.indexrelid, k.position::int, false)
        else quote_ident(a.attname)
    end as text,
    coalesce(k.option & 1, 0) <> 0 as descending,
    coalesce(k.option & 2, 0) <> 0 as nulls_first,
    case opn.nspname
        when 'pg_catalog' then quote_ident(op.opcname)
        else quote_ident(opn.nspname) || '.' || quote_ident(op.opcname)
    end as operator_class,
    case cn.nspname
        when 'pg_catalog' then quote_ident(co.collname)
        else quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
    end as collation
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_class ic on ic.oid = i.indexrelid
join pg_catalog.pg_am am on am.oid = ic.relam
left join pg_catalog.pg_constraint con
    on con.conindid = i.indexrelid and con.conrelid = i.indrelid and con.contype in ('p', 'u', 'x')
cross join (values (false)) as absent (indnullsnotdistinct)
cross join lateral unnest(i.indkey::int2[], i.indoption::int2[], i.indclass::oid[], i.indcollation::oid[])
    with ordinality as k (number, option, operator_class_id, collation_id, position)
join pg_catalog.pg_attribute ia on ia.attrelid = i.indexrelid and ia.attnum = k.position
join pg_catalog.pg_type it on it.oid = ia.atttypid
left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
-- varchar_ops is text_ops under another name.
left join pg_catalog.pg_opclass op
    on op.oid = k.operator_class_id
    and not op.opcdefault
    and not exists (
        select from pg_catalog.pg_opclass same
        where same.opcdefault and same.opcfamily = op.opcfamily and same.opcintype = op.opcintype)
left join pg_catalog.pg_namespace opn on opn.oid = op.opcnamespace
left join pg_catalog.pg_collation co
    on co.oid = k.collation_id and k.collation_id <> coalesce(a.attcollation, it.typcollation)
left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
where i.indislive
  and not c.relispartition
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
order by i.indrelid, ic.relname, i.indexrelid, k.position
