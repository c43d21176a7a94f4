-- Each keeps a database from being dropped.
do $$
begin
    execute format('alter database %I is_template true', current_database());
end
$$;
