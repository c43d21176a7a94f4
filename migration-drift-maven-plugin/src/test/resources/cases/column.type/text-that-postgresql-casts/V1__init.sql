create type implicit_state as enum ('OPEN', 'RETURNED');
create cast (varchar as implicit_state) with inout as implicit;
create type former_state as enum ('OPEN');
create cast (varchar as former_state) with inout as implicit;
create type next_state as enum ('OPEN', 'RETURNED');
create cast (varchar as next_state) with inout as assignment;
create type last_state as enum ('OPEN', 'RETURNED');
create cast (text as last_state) with inout as implicit;
create table loan (
    id     bigint primary key,
    state  implicit_state,
    former former_state,
    next   next_state,
    last   last_state
);
