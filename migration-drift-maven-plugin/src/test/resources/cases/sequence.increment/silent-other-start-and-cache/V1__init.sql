create sequence invoice_seq as bigint increment by 10 minvalue 1 start with 100000 cache 20 no cycle;

create table invoice (
    id bigint primary key
);
