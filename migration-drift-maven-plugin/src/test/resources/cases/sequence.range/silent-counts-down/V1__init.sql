create sequence invoice_seq increment by -1 minvalue -9223372036854775808 maxvalue 100 start with -1;

create table invoice (
    id bigint primary key
);
