create schema crm;
create function is_loyalty_number(text) returns boolean language sql immutable
    as $$ select $1 ~ '^\d{13}$' $$;
create domain loyalty_number as varchar(13) check (is_loyalty_number(value));

create table crm.customer (
    id            bigint primary key,
    loyaltynumber loyalty_number
);
