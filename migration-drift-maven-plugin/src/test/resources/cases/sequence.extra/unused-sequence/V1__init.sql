create sequence old_invoice_seq;
create sequence invoice_seq increment by 50;

create table invoice (
    id bigint primary key
);
