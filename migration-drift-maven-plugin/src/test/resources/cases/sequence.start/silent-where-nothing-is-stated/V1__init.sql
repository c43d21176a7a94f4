create sequence invoice_seq increment by 10 start with 1000;

create table invoice (id bigint primary key);
