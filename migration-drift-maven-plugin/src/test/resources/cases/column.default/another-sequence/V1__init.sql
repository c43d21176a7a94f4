create sequence invoice_number;

create sequence old_number;

create table invoice (
    id        bigint primary key,
    number    bigint default nextval('old_number'),
    reference bigint default nextval('invoice_number')
);
