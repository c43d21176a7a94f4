create table volume (id bigint primary key);
create temporary table import_buffer (line text);
