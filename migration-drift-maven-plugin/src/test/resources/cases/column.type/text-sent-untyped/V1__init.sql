create type state as enum ('OPEN', 'RETURNED');
create type former_state as enum ('OPEN');
create table loan (
    id     bigint primary key,
    note   jsonb,
    code   uuid,
    state  state,
    former former_state,
    days   integer
);
