create extension file_fdw;
create server files foreign data wrapper file_fdw;

create table book (
    id bigint primary key
);
create foreign table country (
    code varchar(2)
) server files options (filename '/srv/countries.csv', format 'csv');
