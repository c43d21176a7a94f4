alter table invoice drop constraint known_status;
alter table invoice add constraint known_status check (status in ('DRAFT', 'SENT', 'VOID'));
