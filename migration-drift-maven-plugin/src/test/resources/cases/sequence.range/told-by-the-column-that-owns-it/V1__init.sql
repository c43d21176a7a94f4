create sequence invoice_seq as integer;

create table invoice (
    id integer primary key default nextval('invoice_seq')
);

alter sequence invoice_seq owned by invoice.id;
