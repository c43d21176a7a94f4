alter table book rename column code to isbn;
alter table book rename to volume;
