create domain level as varchar(10) check (value in ('LOW', 'HIGH'));
create table alarm (id bigint primary key, level level);
