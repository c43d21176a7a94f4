create sequence invoice_seq increment by 10 minvalue 1000 start with 5000;

create table invoice (
    id bigint primary key
);
