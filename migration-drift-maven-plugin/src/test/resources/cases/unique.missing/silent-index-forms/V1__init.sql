create table customer (id bigint primary key, tenant varchar(255) not null, email varchar(255) not null, token uuid);
create unique index on customer (email desc, tenant asc);
create unique index customer_token on customer using btree (token nulls first);
