drop index author_email;

alter table author
    drop constraint author_code_key;
