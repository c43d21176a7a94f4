create sequence invoice_seq increment by 10 maxvalue 999999;

create table invoice (
    id bigint primary key
);
