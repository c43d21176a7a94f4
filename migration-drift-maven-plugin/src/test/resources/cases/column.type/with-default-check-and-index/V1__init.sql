create table invoice (id bigint primary key, amount varchar(20) not null unique default '0');
create index on invoice (amount);
