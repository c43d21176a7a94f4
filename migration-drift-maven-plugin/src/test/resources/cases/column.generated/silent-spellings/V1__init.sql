create table line (
    id bigint primary key,
    amount integer not null,
    price integer not null,
    name varchar(255),
    total integer generated always as ((amount * price)) stored,
    "upper" character varying(255) generated always as (pg_catalog.upper(name::text)) stored
);
