create table book (
    id   bigint primary key,
    sold integer,
    lent integer default 0,
    seen integer
);

create function never_seen() returns trigger language plpgsql as $$
begin
    new.seen := 0;
    return new;
end
$$;

create trigger never_seen before insert on book for each row execute function never_seen();
