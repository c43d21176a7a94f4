create sequence invoice_seq as integer increment by 10;

create table invoice (
    id integer primary key
);
