create sequence invoice_seq as bigint increment by 10 minvalue 1 maxvalue 9223372036854775807 no cycle;

create table invoice (
    id bigint primary key
);
