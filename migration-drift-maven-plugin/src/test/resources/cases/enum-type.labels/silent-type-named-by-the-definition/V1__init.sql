create type colour as enum ('RED', 'GREEN', 'BLUE');
create table p (id bigint primary key, colour colour);
