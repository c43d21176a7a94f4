def log = new File(basedir, 'build.log').text
assert log.count('column.missing  public.book.isbn') == 1
assert log =~ /book is created by V1__create_book\.sql:1/
assert log.contains("No dependency of this module matches 'org.shelf:shelves'")
assert log =~ /There are: .*org\.shelf:shelf/
assert log.contains("There is no persistence unit 'nope': the project has no META-INF/persistence.xml")
assert log.contains("<persistenceUnit> (-Ddrift.persistenceUnit) is one of <default>, books")
assert !log.contains('No drift')
