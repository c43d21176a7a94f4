create table person (id bigint primary key);
create table address (person_id bigint not null references person, city varchar(255) not null, street varchar(255) unique, primary key (person_id, city, street));
