create table booking (
    id bigint primary key,
    span tsrange,
    exclude using gist (span with &&)
);
