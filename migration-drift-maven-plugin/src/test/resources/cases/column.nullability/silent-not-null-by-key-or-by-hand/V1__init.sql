create table line (
    order_id bigint,
    position bigint,
    version  integer not null,
    created  timestamptz not null,
    text     varchar(255),
    constraint pk_line primary key (order_id, position)
);
alter table line alter column text set not null;
