create table old_loan (id bigint primary key);
