create table p (id serial primary key);
