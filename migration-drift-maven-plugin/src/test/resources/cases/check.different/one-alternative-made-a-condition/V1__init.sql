create table line (id bigint primary key, a integer, b integer, c integer, check (a > 0 and (b > 0 or c > 0)));
