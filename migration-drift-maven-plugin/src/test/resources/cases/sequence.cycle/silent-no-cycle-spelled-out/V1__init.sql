create sequence invoice_seq increment by 10 no cycle;

create table invoice (
    id bigint primary key
);
