-- On a copy of a migrated database they are there, and so are event triggers of the project.
set local session_replication_role = replica;
drop table if exists information_schema._drift_source;
drop table if exists information_schema._drift_key;
drop table if exists information_schema._drift_change;

-- Migrations that clean up drop every schema but this one, which no project takes for its own.
create table information_schema._drift_change (
    id bigint generated always as identity primary key,
    class_id oid not null,
    object_id oid not null,
    part integer not null,
    type text not null,
    schema_name text,
    object_name text,
    part_name text,
    dropped boolean not null,
    in_extension boolean not null,
    source text not null,
    statement text not null,
    executed_at timestamptz not null
);

create index on information_schema._drift_change (class_id, object_id, part) where dropped;

-- What a constraint or index was about: nothing tells when it is dropped.
create table information_schema._drift_key (
    key_id oid primary key,
    table_id oid not null,
    kind text not null,
    positions smallint[] not null,
    names text[] not null
);

-- What is at work, the last one at present. Told on a connection of our own, so that no migration can discard or refuse
-- it. Rows are added: Flyway holds its lock in a transaction, so what is updated stays, and is read again each time.
create table information_schema._drift_source (
    id bigint generated always as identity primary key,
    source text not null
);
insert into information_schema._drift_source (source) values ('');
