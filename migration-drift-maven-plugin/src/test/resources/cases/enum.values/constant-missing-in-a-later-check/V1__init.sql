create table invoice (
    id bigint primary key,
    status varchar(255) constraint known_status check (status in ('DRAFT', 'SENT', 'PAID'))
);
