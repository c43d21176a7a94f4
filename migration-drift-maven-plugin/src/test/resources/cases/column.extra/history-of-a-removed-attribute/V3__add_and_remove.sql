alter table book add column subtitle varchar(255);
alter table book_aud add column subtitle varchar(255);

alter table book drop column subtitle;
alter table book_aud add column shelf varchar(255) not null;
