create sequence invoice_seq increment by 20;

create table invoice (
    id bigint primary key
);
