create table invoice (
    id bigint primary key
);

create table note (
    invoice_id bigint references invoice,
    position integer,
    text varchar(255),
    primary key (position, invoice_id)
);
