create sequence invoice_number start with 1000;
create sequence invoice_id increment by 10;

create table invoice (
    id bigint primary key,
    number bigint default nextval('invoice_number')
);
