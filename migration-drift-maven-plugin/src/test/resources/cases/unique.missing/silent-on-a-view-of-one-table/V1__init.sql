create view v_customer as select 1::bigint as id, 'a'::varchar(255) as email, 'NEW'::varchar(255) as state;
