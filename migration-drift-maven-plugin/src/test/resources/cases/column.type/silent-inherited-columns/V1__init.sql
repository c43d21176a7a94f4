create table audit_columns (created timestamptz not null, author varchar(50));
create table note (id bigint primary key, text varchar(255)) inherits (audit_columns);
