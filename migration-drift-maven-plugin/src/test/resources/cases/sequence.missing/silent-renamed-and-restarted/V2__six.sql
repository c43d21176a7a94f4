alter sequence hibernate_sequence rename to book_seq;
alter sequence book_seq increment by 50 restart with 1000;
select setval('book_seq', 5000);
