update book set isbn = null;

alter table book
    drop column isbn;
