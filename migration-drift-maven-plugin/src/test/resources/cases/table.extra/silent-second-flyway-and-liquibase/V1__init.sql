create table book (id bigint primary key);
create table databasechangelog (id varchar(255));
create table "SPRING_SESSION" (primary_id char(36) primary key);
create table spring_session_attributes (session_primary_id char(36), attribute_name varchar(200));
create table event_publication (id uuid primary key);
create table shedlock (name varchar(64) primary key);
create table "QRTZ_JOB_DETAILS" (sched_name varchar(120));
create sequence batch_step_execution_seq;
