create sequence invoice_seq increment by 10 cycle;

create table invoice (
    id bigint primary key
);
