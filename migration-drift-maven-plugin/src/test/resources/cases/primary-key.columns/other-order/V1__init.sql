create table orderline (
    position integer not null,
    invoice bigint not null,
    amount integer,
    primary key (invoice, position)
);
