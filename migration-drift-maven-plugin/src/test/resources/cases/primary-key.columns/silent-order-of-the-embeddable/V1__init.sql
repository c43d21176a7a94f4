create table orderline (
    invoice bigint not null,
    position integer not null,
    amount integer,
    primary key (invoice, position)
);
