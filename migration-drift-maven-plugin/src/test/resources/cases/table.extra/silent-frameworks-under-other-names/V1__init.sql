create table book (id bigint primary key);

create table sdc_shedlock (
    name varchar(64) primary key,
    lock_until timestamp not null,
    locked_at timestamp not null,
    locked_by varchar(255) not null
);

create table outboxevent (
    id uuid primary key,
    aggregatetype varchar(255) not null,
    aggregateid varchar(255) not null,
    type varchar(255) not null,
    "timestamp" timestamp not null,
    payload varchar(8000)
);

create table task_execution (
    task_execution_id bigint primary key,
    start_time timestamp,
    end_time timestamp,
    task_name varchar(100),
    exit_code integer,
    exit_message varchar(2500)
);

create table boot3_task_execution_params (task_execution_id bigint not null, task_param varchar(2500));
create table task_task_batch (task_execution_id bigint not null, job_execution_id bigint not null);
create table task_lock (lock_key char(36), region varchar(100), client_id char(36), created_date timestamp, primary key (lock_key, region));
create sequence task_seq;
