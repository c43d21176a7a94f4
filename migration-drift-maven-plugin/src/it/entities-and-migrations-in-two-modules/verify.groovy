def log = new File(basedir, 'build.log').readLines()
assert log.any { it.contains('Nothing to check here: this module has entities only; they are checked in app.') }
assert log.findAll { it.startsWith('[ERROR]   ') }.take(3) == [
    '[ERROR]   column.missing  public.book.isbn',
    '[ERROR]     entities    varchar(13) not null   Book.isbn (../domain/src/main/java/com/acme/Book.java:16)',
    '[ERROR]     migrations  no such column         book is created by src/main/resources/db/migration/V1__create_book.sql:1'
]
