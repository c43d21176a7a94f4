create table booking (
    id bigint primary key,
    span tsrange
) partition by range (id);

create table booking_1 partition of booking for values from (1) to (1000);

alter table booking_1 add exclude using gist (span with &&);
