alter table book alter column title type varchar(16);
