alter table book add column shelf integer;
