create or replace view short_book as select * from book where pages < 100;
