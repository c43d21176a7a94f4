create table line (id bigint primary key, quantity integer, price integer, check (quantity > 0 and price > 0));
