create table purchase (id bigint primary key);
create table purchase_lines (
    purchase_id bigint not null references purchase,
    product varchar(30),
    quantity smallint not null
);
