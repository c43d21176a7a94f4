alter table p alter column id type bigint;
alter sequence p_id_seq as bigint;
