create sequence invoice_seq increment by -1;

create table invoice (
    id bigint primary key
);
