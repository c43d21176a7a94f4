create table author (id bigint not null, code varchar(255) primary key);
create table book (id bigint primary key, author_code varchar(255) references author);
