create extension file_fdw;
create server files foreign data wrapper file_fdw;

create foreign table country (
    code varchar(2),
    name varchar(255)
) server files options (filename '/srv/countries.csv', format 'csv');
