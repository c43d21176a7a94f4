create table shelf (
    slug varchar(255)
);

create table book (
    id       bigint primary key,
    title    varchar(255) not null,
    slug     varchar(255) not null,
    shelf_id uuid not null
);

create function slug_of(title varchar) returns varchar language sql immutable as $$ select lower(title) $$;

create function fill_slug() returns trigger language plpgsql as $$
begin
    new.slug := slug_of(new.title);
    return new;
end $$;

create trigger fill_slug before insert on book for each row execute function fill_slug();

drop table shelf;
