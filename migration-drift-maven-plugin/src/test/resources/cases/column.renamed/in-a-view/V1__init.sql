create view sales as select 1::bigint as id, 'x'::varchar(255) as title;
