create table chapter (
    id bigint primary key,
    position integer,
    constraint a_late_one unique (position) deferrable initially deferred,
    constraint b_soon_one unique (position)
);
