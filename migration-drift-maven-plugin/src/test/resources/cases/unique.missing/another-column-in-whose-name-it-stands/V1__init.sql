create table p (id bigint primary key, name varchar(255), surname varchar(255));
create unique index ux on p (lower(surname));
