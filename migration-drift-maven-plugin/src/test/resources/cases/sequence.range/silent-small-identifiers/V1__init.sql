create sequence invoice_seq as smallint increment by 10;

create table invoice (
    id smallint primary key
);
