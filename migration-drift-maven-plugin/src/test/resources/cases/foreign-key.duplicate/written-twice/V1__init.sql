create table author (id bigint primary key);

create table book (id bigint primary key, author_id bigint references author);

alter table book add constraint fk_book_author foreign key (author_id) references author;
