def log = new File(basedir, 'build.log').readLines()
assert log.any { it.contains('Written: src/main/resources/db/migration/V2__add_isbn.sql') }
assert log.findAll { it.contains('Written: ') }.size() == 1
assert log.any { it.contains('No drift: 1 entity (1 table) matches 2 migrations') }
assert !new File(basedir, 'domain/src/main/resources').exists()
def text = new File(basedir, 'app/src/main/resources/db/migration/V2__add_isbn.sql').text
assert text.contains('-- Book.isbn (../domain/src/main/java/com/acme/Book.java:16): column.missing\n')
