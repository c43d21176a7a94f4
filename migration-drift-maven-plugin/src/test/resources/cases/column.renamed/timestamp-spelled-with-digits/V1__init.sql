create table p (id bigint primary key, created timestamptz);
