-- Searching in a comma-separated column was slow and found "art" in "party".

create table book_keyword (
    book_id bigint      not null,
    keyword varchar(40) not null,

    constraint pk_book_keyword primary key (book_id, keyword),
    constraint fk_book_keyword_book foreign key (book_id) references book (id)
);

insert into book_keyword (book_id, keyword)
select distinct book.id, left(trim(word), 40)
  from book
 cross join unnest(string_to_array(book.keywords, ',')) as word
 where trim(word) <> '';

alter table book drop column keywords;
