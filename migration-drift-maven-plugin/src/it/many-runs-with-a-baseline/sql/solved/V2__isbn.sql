alter table book add column isbn varchar(255);
