-- families share an address
alter table customer
    drop constraint one_mail;
