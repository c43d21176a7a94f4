create sequence invoice_seq increment by -1 minvalue -999 maxvalue -1;

create table invoice (
    id bigint primary key
);
