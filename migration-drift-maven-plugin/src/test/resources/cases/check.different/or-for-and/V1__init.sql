create table line (id bigint primary key, quantity integer, price integer, check (quantity > 0 or price > 0));
