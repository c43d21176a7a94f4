create or replace view v_customer as select 1::bigint as id, 'a'::varchar(255) as email, 'NEW'::varchar(255) as state, 5 as surplus;
create materialized view v_invoice as select 7::bigint as id, 1::bigint as customer_id, 3 as amount;
create unique index on v_invoice (id);
