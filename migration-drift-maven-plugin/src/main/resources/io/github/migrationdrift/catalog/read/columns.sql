with recursive below (domain_id, type_id, modifier, not_null) as (
    select d.oid, d.typbasetype, d.typtypmod, d.typnotnull
    from pg_catalog.pg_type d
    where d.typtype = 'd'
    union all
    select b.domain_id, d.typbasetype, d.typtypmod, b.not_null or d.typnotnull
    from below b
    join pg_catalog.pg_type d on d.oid = b.type_id and d.typtype = 'd'
),
domain as (
    select
        b.domain_id,
        b.not_null,
        n.nspname as schema,
        base.typname as name,
        base.typtype::text as kind,
        b.modifier,
        case when element.oid is null then 0 else 1 end as dimensions,
        format_type(b.type_id, b.modifier) as definition
    from below b
    join pg_catalog.pg_type t on t.oid = b.type_id and t.typtype <> 'd'
    left join pg_catalog.pg_type element on element.oid = t.typelem and element.typarray = t.oid
    join pg_catalog.pg_type base on base.oid = coalesce(element.oid, t.oid)
    join pg_catalog.pg_namespace n on n.oid = base.typnamespace
)
select
    a.attrelid as table_id,
    a.attnum as number,
    a.attname as name,
    row_number() over (partition by a.attrelid order by a.attnum) as position,
    tn.nspname as type_schema,
    base.typname as type_name,
    base.typtype::text as type_kind,
    a.atttypmod as type_modifier,
    -- Views and tables made from queries keep no number of dimensions.
    case when element.oid is null then 0 else greatest(a.attndims, 1) end as type_dimensions,
    format_type(a.atttypid, a.atttypmod) as type_definition,
    base_domain.schema as domain_base_schema,
    base_domain.name as domain_base_name,
    base_domain.kind as domain_base_kind,
    base_domain.modifier as domain_base_modifier,
    base_domain.dimensions as domain_base_dimensions,
    base_domain.definition as domain_base_definition,
    not (a.attnotnull or coalesce(own_domain.not_null, false)) as nullable,
    not exists (
        select from pg_catalog.pg_constraint nn
        where nn.conrelid = a.attrelid and nn.contype = 'n' and nn.conkey = array[a.attnum] and not nn.convalidated)
        as not_null_validated,
    a.attidentity::text as identity,
    a.attgenerated::text as generated,
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
left join domain own_domain on own_domain.domain_id = t.oid
left join domain base_domain on base_domain.domain_id = base.oid
join pg_catalog.pg_namespace tn on tn.oid = base.typnamespace
left join pg_catalog.pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
left join pg_catalog.pg_collation co on co.oid = a.attcollation and a.attcollation <> t.typcollation
left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
left join pg_catalog.pg_description d
    on d.objoid = a.attrelid and d.classoid = 'pg_catalog.pg_class'::regclass and d.objsubid = a.attnum
where a.attnum > 0
  and not a.attisdropped
  and c.relkind in ('r', 'p', 'v', 'm', 'f', 'c')
  and not c.relispartition
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
order by a.attrelid, a.attnum
