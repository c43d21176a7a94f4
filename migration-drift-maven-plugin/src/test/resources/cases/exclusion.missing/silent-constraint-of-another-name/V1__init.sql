create table booking (
    id bigint primary key,
    span tsrange,
    constraint one_at_a_time exclude using gist (span with &&)
);
