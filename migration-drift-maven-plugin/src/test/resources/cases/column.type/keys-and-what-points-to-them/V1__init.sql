create table author (id varchar(20) primary key);
create table book (id bigint primary key, author_id varchar(20) references author);
create view shelf as select id, author_id from book;
create view shelves as select count(*) from shelf;
comment on view shelf is 'what stands there';
