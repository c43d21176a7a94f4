-- the import brings books before their authors
alter table book
    drop constraint book_author_id_fkey;
