with dependent as (
    select distinct
        d.refobjid as relation,
        d.refobjsubid as number,
        case when r.rulename <> '_RETURN' then 'RULE' when v.relkind = 'm' then 'MATERIALIZED_VIEW' else 'VIEW' end as kind,
        v.oid as owner,
        r.rulename::text as part
    from pg_catalog.pg_depend d
    join pg_catalog.pg_rewrite r on d.classid = 'pg_catalog.pg_rewrite'::regclass and r.oid = d.objid
    join pg_catalog.pg_class v on v.oid = r.ev_class
    where d.refclassid = 'pg_catalog.pg_class'::regclass
      and (r.rulename <> '_RETURN' or d.refobjid <> r.ev_class)
    union all
    select distinct d.refobjid, d.refobjsubid, 'POLICY', p.polrelid, p.polname::text
    from pg_catalog.pg_depend d
    join pg_catalog.pg_policy p on d.classid = 'pg_catalog.pg_policy'::regclass and p.oid = d.objid
    where d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjsubid > 0
    union all
    select distinct d.refobjid, d.refobjsubid, 'TRIGGER', t.tgrelid, t.tgname::text
    from pg_catalog.pg_depend d
    join pg_catalog.pg_trigger t on d.classid = 'pg_catalog.pg_trigger'::regclass and t.oid = d.objid
    where d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjsubid > 0 and not t.tgisinternal
    union all
    select distinct d.refobjid, d.refobjsubid, 'FUNCTION', d.refobjid, f.oid::regprocedure::text
    from pg_catalog.pg_depend d
    join pg_catalog.pg_proc f on d.classid = 'pg_catalog.pg_proc'::regclass and f.oid = d.objid
    where d.refclassid = 'pg_catalog.pg_class'::regclass),
view as (
    select distinct dependent.owner, replace(lower(dependent.kind), '_', ' ') as kind
    from dependent
    join pg_catalog.pg_class c on c.oid = dependent.owner
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where dependent.kind in ('VIEW', 'MATERIALIZED_VIEW')
      and n.nspname !~ '^pg_'
      and n.nspname <> 'information_schema'),
-- Each view once, however many columns it reads.
definition as materialized (
    select
        view.owner,
        array[format(
            'create %s %I.%I%s as%s',
            view.kind,
            own.nspname,
            owner.relname,
            ' with (' || array_to_string(owner.reloptions, ', ') || ')',
            regexp_replace(pg_get_viewdef(owner.oid), ';\s*$', ''))]
        || array(
            select pg_get_indexdef(i.indexrelid)
            from pg_catalog.pg_index i
            where i.indrelid = owner.oid
            order by i.indexrelid)
        || array(
            select pg_get_ruledef(r.oid)
            from pg_catalog.pg_rewrite r
            where r.ev_class = owner.oid and r.rulename <> '_RETURN'
            order by r.rulename)
        || array(
            select pg_get_triggerdef(t.oid)
            from pg_catalog.pg_trigger t
            where t.tgrelid = owner.oid and not t.tgisinternal
            order by t.tgname)
        || array(
            select format(
                'comment on %s is %L',
                case when c.objsubid = 0
                    then format('%s %I.%I', view.kind, own.nspname, owner.relname)
                    else format('column %I.%I.%I', own.nspname, owner.relname, ca.attname)
                end,
                c.description)
            from pg_catalog.pg_description c
            left join pg_catalog.pg_attribute ca on ca.attrelid = c.objoid and ca.attnum = c.objsubid
            where c.classoid = 'pg_catalog.pg_class'::regclass and c.objoid = owner.oid
            order by c.objsubid)
        || array(
            select format(
                'grant %s on %I.%I to %s%s',
                string_agg(lower(acl.privilege_type), ', ' order by acl.privilege_type),
                own.nspname,
                owner.relname,
                coalesce(quote_ident(g.rolname), 'public'),
                case when acl.is_grantable then ' with grant option' else '' end)
            from aclexplode(owner.relacl) acl
            left join pg_catalog.pg_roles g on g.oid = acl.grantee
            where acl.grantee <> owner.relowner
            group by g.rolname, acl.is_grantable
            order by g.rolname) as statements
    from view
    join pg_catalog.pg_class owner on owner.oid = view.owner
    join pg_catalog.pg_namespace own on own.oid = owner.relnamespace)
select
    rn.nspname as schema,
    relation.relname as name,
    a.attname as column_name,
    dependent.kind,
    own.nspname as owner_schema,
    owner.relname as owner_name,
    case
        when dependent.kind in ('VIEW', 'MATERIALIZED_VIEW')
            then replace(lower(dependent.kind), '_', ' ') || ' ' || owner.relname
        when dependent.kind = 'FUNCTION' then 'function ' || dependent.part
        else lower(dependent.kind) || ' ' || dependent.part || ' on ' || owner.relname
    end as words,
    coalesce(definition.statements, array[]::text[]) as definition
from dependent
join pg_catalog.pg_class relation on relation.oid = dependent.relation
join pg_catalog.pg_namespace rn on rn.oid = relation.relnamespace
join pg_catalog.pg_class owner on owner.oid = dependent.owner
join pg_catalog.pg_namespace own on own.oid = owner.relnamespace
left join definition on definition.owner = dependent.owner
left join pg_catalog.pg_attribute a on a.attrelid = dependent.relation and a.attnum = dependent.number and dependent.number > 0
where rn.nspname !~ '^pg_'
  and rn.nspname <> 'information_schema'
  and own.nspname !~ '^pg_'
  and own.nspname <> 'information_schema'
order by rn.nspname, relation.relname, dependent.number, owner_schema, owner_name, dependent.part
