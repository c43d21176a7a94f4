create schema sales;
create table sales.invoice (id bigint primary key);
create sequence invoice_seq;
