create table invoice (
    id bigint primary key,
    status text check (status in ('DRAFT', 'SENT', 'PAID'))
);
