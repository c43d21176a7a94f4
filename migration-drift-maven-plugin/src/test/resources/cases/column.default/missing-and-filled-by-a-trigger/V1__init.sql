create table book (id bigint primary key, sold integer not null);
create function fill() returns trigger language plpgsql as $$ begin new.sold := 0; return new; end $$;
create trigger fill before insert on book for each row execute function fill();
