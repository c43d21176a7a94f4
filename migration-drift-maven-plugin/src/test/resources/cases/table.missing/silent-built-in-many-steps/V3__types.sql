alter table customer alter column id type bigint;
alter table customer add primary key (id);
alter table orders
    alter column total type integer using total::integer,
    alter column total drop default,
    alter column total set not null,
    alter column code set data type varchar(40),
    alter column code set not null,
    add column customer_id bigint not null,
    add constraint orders_pk primary key (id);
