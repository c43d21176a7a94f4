create sequence invoice_id increment by 10;

create table invoice (
    id bigint primary key
);
