create extension pg_stat_statements;
create extension hstore;

create table book (
    id bigint primary key
);

-- stands for spatial_ref_sys, with a name that no list knows
create table reference_system (
    srid integer primary key
);
alter extension hstore add table reference_system;
