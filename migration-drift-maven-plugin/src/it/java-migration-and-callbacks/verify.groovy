def log = new File(basedir, 'build.log').readLines()
assert log.any { it ==~ /\[ERROR\] Schema drift: 1 error .* \(PostgreSQL 18\.\d+, 2 migrations, 1 entity\)/ }
assert log.contains('[ERROR]   column.length  public.book.isbn')
assert log.contains('[ERROR]     migrations  varchar(12)   isbn is changed by src/main/java/db/migration/V2__add_isbn.java:7')
