select
    a.attrelid as table_id,
    a.attnum as number,
    a.attname as name,
    row_number() over (partition by a.attrelid order by a.attnum) as position,
    tn.nspname as type_schema,
    base.typname as type_name,
    base.typtype::text as type_kind,
    a.atttypmod as type_modifier,
    element.oid is not null as type_array,
    format_type(a.atttypid, a.atttypmod) as type_definition,
    case base.typtype when 'd' then format_type(base.typbasetype, base.typtypmod) end as domain_base,
    not (a.attnotnull or t.typtype = 'd' and t.typnotnull) as nullable,
    a.attidentity::text as identity,
    a.attgenerated <> '' as generated,
    pg_get_expr(ad.adbin, ad.adrelid) as expression,
    case cn.nspname
        when 'pg_catalog' then quote_ident(co.collname)
        else quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
    end as collation,
    d.description as comment
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_type element on element.oid = t.typelem and element.typarray = t.oid
join pg_catalog.pg_type base on base.oid = coalesce(element.oid, t.oid)
join pg_catalog.pg_namespace tn on tn.oid = base.typnamespace
left join pg_catalog.pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
left join pg_catalog.pg_collation co on co.oid = a.attcollation and a.attcollation <> t.typcollation
left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
left join pg_catalog.pg_description d
    on d.objoid = a.attrelid and d.classoid = 'pg_catalog.pg_class'::regclass and d.objsubid = a.attnum
where a.attnum > 0
  and not a.attisdropped
  and c.relkind in ('r', 'p', 'v', 'm', 'f')
  and not c.relispartition
  and n.nspname !~ '^pg_'
  and n.nspname not in ('information_schema', '_drift')
order by a.attrelid, a.attnum
