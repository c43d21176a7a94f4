alter table book add column subtitle varchar(255);
