create sequence invoice_seq increment by 50;

create table invoice (
    id bigint primary key
);
