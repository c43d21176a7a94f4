create table book (id bigint primary key);
create sequence book_seq minvalue 0 start with 0 maxvalue 99 increment by 50;
