create table lending (id bigint primary key, lentat timestamptz, returnedat timestamptz, dueat timestamptz);
