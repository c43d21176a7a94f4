create table measurement (
    day date,
    sensor integer,
    value integer,
    primary key (day, sensor)
) partition by range (day);

create table measurement_2026 partition of measurement
    for values from ('2026-01-01') to ('2027-01-01');

create index measurement_value on only measurement (value);
create index measurement_2026_value on measurement_2026 (value);
alter index measurement_value attach partition measurement_2026_value;
