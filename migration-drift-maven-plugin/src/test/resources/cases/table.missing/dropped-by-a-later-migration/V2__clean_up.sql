-- nobody reads books any more
drop table book;
