-- What decides how PostgreSQL prints names and literals, for this transaction only.
select pg_catalog.set_config(setting.name, setting.value, true)
from (values
    ('search_path', ''),
    ('quote_all_identifiers', 'off'),
    ('standard_conforming_strings', 'on'),
    ('DateStyle', 'ISO, YMD'),
    ('IntervalStyle', 'postgres'),
    ('TimeZone', 'UTC'),
    ('bytea_output', 'hex'),
    ('xmloption', 'content'),
    ('jit', 'off')
) as setting (name, value)
