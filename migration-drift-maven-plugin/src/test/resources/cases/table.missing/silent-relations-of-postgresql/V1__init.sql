create table job (
    id           bigint primary key,
    activity_pid integer
);
