create schema crm;
create table crm.customer (id bigint primary key);
create table crm.lead (id bigint primary key);
