create sequence invoice_seq increment by 10;

create table invoice (id bigint primary key);
