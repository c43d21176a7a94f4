create table book (id bigint primary key);
create sequence ${flyway:defaultSchema}.book_seq increment 50;
