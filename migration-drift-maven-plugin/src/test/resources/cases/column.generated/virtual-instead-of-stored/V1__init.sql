create table line (id bigint primary key, amount integer not null, many boolean generated always as (amount > 2) virtual);
