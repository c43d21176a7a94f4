create table invoice (
    id bigint primary key
);

create table invoice_status (
    invoice_id bigint not null references invoice,
    status varchar(255) check (status in ('DRAFT', 'SENT'))
);
