-- slows the import down
drop index book_title;
