create table invoice (
    id bigint primary key
);

create table note (
    invoice_id bigint references invoice,
    position integer check (position > -1),
    text varchar(255),
    primary key (position, invoice_id)
);
