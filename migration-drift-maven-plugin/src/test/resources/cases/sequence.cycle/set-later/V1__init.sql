create sequence invoice_seq increment by 10;

alter sequence invoice_seq cycle;

create table invoice (
    id bigint primary key
);
