create table invoice (
    id bigint primary key,
    status varchar(255) check (status in ('DRAFT', 'SENT', 'PAID'))
);
