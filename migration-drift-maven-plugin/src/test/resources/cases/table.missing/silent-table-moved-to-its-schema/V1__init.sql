create schema if not exists crm;
create schema sales create table orders (id bigint primary key, customer_id bigint) create sequence order_seq increment 10;
set search_path to crm;
create table customer (id serial8 primary key, email varchar(255) unique);
reset search_path;
alter table sales.orders add foreign key (customer_id) references crm.customer;
