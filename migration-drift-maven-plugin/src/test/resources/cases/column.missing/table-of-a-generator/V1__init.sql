create table book (id bigint primary key);
create table id_gen (name varchar(255) primary key, value bigint);
