alter table book rename column code to isbn;
alter table book add column author varchar(255);
