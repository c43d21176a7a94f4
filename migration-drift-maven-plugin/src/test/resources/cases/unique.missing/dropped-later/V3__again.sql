alter table author drop column phone;
alter table author add column phone varchar(255);
