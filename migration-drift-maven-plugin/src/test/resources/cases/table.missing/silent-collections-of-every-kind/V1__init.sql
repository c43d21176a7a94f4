create table machine (id bigint primary key);
create table worker (id bigint primary key);
create table repair (id bigint primary key, machine_id bigint references machine);
create table machine_names (machine_id bigint not null references machine, names varchar(255));
create table machine_parts (
    machine_id bigint not null references machine,
    pos integer not null check (pos > -1),
    part_name varchar(255) not null,
    part_size integer,
    primary key (pos, machine_id)
);
create table machine_numbered (
    machine_id bigint not null references machine,
    numbered_key integer not null,
    part_name varchar(255) not null,
    part_size integer,
    primary key (numbered_key, machine_id)
);
create table crew (
    machine_id bigint not null references machine,
    workers_id bigint not null unique references worker
);
create table machine_worker (
    byrole_id bigint not null references worker,
    machine_id bigint not null references machine,
    role varchar(10) not null,
    primary key (machine_id, role)
);
create table machine_repair (
    machine_id bigint not null references machine,
    repairsby_id bigint not null references repair,
    worker_id bigint not null references worker,
    primary key (machine_id, worker_id)
);
