create table invoice (
    id bigint primary key,
    status varchar(255) check (status is null or status in ('DRAFT', 'SENT', 'PAID'))
);
