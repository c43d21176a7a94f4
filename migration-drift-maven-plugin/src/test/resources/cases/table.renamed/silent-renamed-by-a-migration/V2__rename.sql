alter table customer rename to reader;
