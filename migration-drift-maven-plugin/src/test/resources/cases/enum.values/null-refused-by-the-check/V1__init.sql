create table thing (id bigint primary key, kind varchar(255) check (kind is not null and kind in ('A', 'B')));
