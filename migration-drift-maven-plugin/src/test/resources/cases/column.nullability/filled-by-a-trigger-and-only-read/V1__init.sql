create table book (
    id bigint primary key,
    shelf varchar(255) not null,
    room varchar(255) not null
);

create function fill_shelf() returns trigger language plpgsql as $$
begin
    new.shelf := 'A' || new.id;
    return new;
end
$$;

create trigger fill_shelf before insert on book for each row execute function fill_shelf();
