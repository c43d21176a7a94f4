create table line (id bigint primary key, amount integer not null, total integer generated always as (amount * 2) stored);
