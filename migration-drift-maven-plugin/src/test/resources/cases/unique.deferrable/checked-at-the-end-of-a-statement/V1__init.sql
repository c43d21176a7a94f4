create table chapter (
    id bigint primary key,
    position integer unique deferrable initially immediate
);
