alter table volume rename to book;
