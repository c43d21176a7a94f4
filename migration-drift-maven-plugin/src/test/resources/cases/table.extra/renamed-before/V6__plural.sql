-- Plural
alter table publisher rename to publishers;
