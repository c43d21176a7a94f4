create table invoice (
    id bigint primary key,
    status varchar(5) check (status in ('DRAFT', 'SENT', 'PAID'))
);
