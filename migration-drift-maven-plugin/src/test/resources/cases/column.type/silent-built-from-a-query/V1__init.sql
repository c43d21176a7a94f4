create table old_book (id bigint, title varchar(40), pages int);
insert into old_book values (1, 'Emma', 474);
