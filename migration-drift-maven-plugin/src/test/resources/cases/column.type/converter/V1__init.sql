create table bill (id bigint primary key, month varchar(7));
