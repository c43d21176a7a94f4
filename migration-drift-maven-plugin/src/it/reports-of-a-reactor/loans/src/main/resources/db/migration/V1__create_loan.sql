create sequence loan_seq increment by 50;

create table loan (id bigint primary key);

