select
    sn.nspname as source_schema,
    s.typname as source_name,
    tn.nspname as target_schema,
    t.typname as target_name,
    c.castcontext = 'i' as implicit
from pg_catalog.pg_cast c
join pg_catalog.pg_type s on s.oid = c.castsource
join pg_catalog.pg_namespace sn on sn.oid = s.typnamespace
join pg_catalog.pg_type t on t.oid = c.casttarget
join pg_catalog.pg_namespace tn on tn.oid = t.typnamespace
where c.oid >= 16384
  and c.castcontext in ('a', 'i')
  and s.oid <> t.oid
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_cast'::regclass and e.objid = c.oid and e.deptype = 'e')
order by sn.nspname, s.typname, tn.nspname, t.typname
