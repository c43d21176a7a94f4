-- So far every price has been in euros, and the default says so for the rows that are there.

alter table product
    add column currency varchar(3) not null default 'EUR';

alter table order_line
    add column currency varchar(3) not null default 'EUR';

alter table purchase_order
    add column gift_note varchar(500);
