create table price (id bigint primary key, amount double precision);
