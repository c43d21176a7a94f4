create table shop (id bigint primary key);
create table shop_days (shop_id bigint references shop, days varchar(255) check ('MON' = days or 'TUE' = days), primary key (shop_id, days));
create table shop_hours (shop_id bigint references shop, hours integer, hours_key varchar(255) check (hours_key in ('TUE', 'MON')), primary key (shop_id, hours_key));
create table shop_turns (shop_id bigint not null references shop, turns smallint check (0 <= turns and turns < 2));
