begin;
insert into loan select * from loan;
prepare transaction 'clinging';
