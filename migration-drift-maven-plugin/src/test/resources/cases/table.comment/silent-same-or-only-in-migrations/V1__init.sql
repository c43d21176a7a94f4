create table book (id bigint primary key);
comment on table book is 'What we sell; "new" and second-hand';

create table author (id bigint primary key);
comment on table author is 'For the people who read the database';
