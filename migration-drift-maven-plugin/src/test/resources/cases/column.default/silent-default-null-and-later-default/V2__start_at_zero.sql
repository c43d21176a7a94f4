alter table book alter column sold set default 0;
