alter table book validate constraint written_by;
