create sequence loan_seq increment by 50;

create table loan (id bigint primary key);

create table leftover (id bigint primary key);

create table old_loan (id bigint primary key);
