alter table book rename column pages to page_count;
