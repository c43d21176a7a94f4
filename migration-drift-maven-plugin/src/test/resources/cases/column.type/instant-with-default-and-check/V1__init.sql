create table message (
    id     bigint primary key,
    sent   timestamp default now(),
    reader bigint,
    constraint sent_once check (sent is null or sent <> 'infinity')
);
