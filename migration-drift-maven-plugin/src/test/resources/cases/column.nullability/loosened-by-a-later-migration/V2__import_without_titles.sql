alter table book
    alter column title drop not null;
