create table person (id bigint primary key);
create table ticket (id bigint primary key, owner_id bigint references person);
