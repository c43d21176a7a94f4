alter table item add foreign key (parent_id) references item;
alter table item alter b set not null;
alter table item add constraint c_given check (c is not null) not valid;
alter table item validate constraint c_given;
alter table item alter c set not null;
alter table item drop constraint c_given;
alter table item alter version drop default;
