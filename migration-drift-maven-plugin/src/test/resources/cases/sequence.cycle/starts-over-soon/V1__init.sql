create sequence invoice_seq increment by 10 maxvalue 99999 cycle;

create table invoice (
    id bigint primary key
);
