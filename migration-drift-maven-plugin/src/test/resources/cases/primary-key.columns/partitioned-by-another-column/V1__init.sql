create table event (id bigint not null, day date not null, primary key (id, day)) partition by range (day);
create table event_rest partition of event default;

create table sample (id bigint not null, day date, primary key (id, day)) partition by range (day);
create table sample_rest partition of sample default;
