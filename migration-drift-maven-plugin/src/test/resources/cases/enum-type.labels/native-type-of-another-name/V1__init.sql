create type colour as enum ('RED', 'GREEN');
create table p (id bigint primary key, colour colour);
