create type Status as enum ('DRAFT', 'SENT');

create table invoice (
    id bigint primary key,
    status Status
);
