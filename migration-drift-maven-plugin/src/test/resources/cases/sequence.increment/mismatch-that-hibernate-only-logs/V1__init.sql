create sequence invoice_seq;

create table invoice (
    id bigint primary key
);
