create sequence invoice_seq increment by 10 cycle;

alter sequence invoice_seq no cycle;

create table invoice (
    id bigint primary key
);
