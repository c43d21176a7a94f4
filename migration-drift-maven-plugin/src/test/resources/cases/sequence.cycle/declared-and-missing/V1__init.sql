create table invoice (id bigint primary key);
create sequence numbers;
