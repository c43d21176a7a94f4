create table diary (id bigint primary key, mood varchar(10), other mood default 'CALM'::mood);
alter table diary alter mood type mood using mood::mood;
