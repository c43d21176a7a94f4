create table line (id bigint primary key, amount int not null, total integer generated always as (amount % 10) stored);
