create table p (id bigint primary key, a date default ('now'::text)::date, b timestamptz default ('now'::text)::timestamp with time zone, c time(0) default ('now'::text)::time);
