def log = new File(basedir, 'build.log').readLines()
def builds = []
log.each { line ->
    if (line.contains('Scanning for projects')) {
        builds << []
    }
    if (builds) {
        builds.last() << line
    }
}
assert builds.size() == 5
def has = { int build, String text -> assert builds[build - 1].any { it.contains(text) }: "$build: $text" }

has(1, '[INFO] Would be written: src/main/resources/db/migration/V008__close_drift.sql')
has(1, '[INFO] ALTER TABLE book ADD COLUMN isbn VARCHAR(13);')
has(2, '[INFO] Written: src/main/resources/db/migration/V008__add_isbn.sql')
has(2, '[INFO] It closes all of the drift (3), which was proved.')
has(3, '[INFO] No drift: 1 entity (1 table) matches 2 migrations on PostgreSQL')
has(4, '[INFO] No drift, so there is nothing to repair.')
has(5, 'Not a rename: title. Write -Ddrift.rename=book.title:name for a column')

def directory = new File(basedir, 'src/main/resources/db/migration')
assert directory.list().sort() == ['V007__create_book.sql', 'V008__add_isbn.sql']
def text = new File(directory, 'V008__add_isbn.sql').text
assert text.contains('-- Book.isbn (src/main/java/com/acme/Book.java:17): column.missing\nALTER TABLE book ADD COLUMN isbn VARCHAR(13);\n')
assert text.contains('ALTER TABLE book ALTER COLUMN title TYPE VARCHAR(200);\n')
assert text.contains('-- UPDATE book SET isbn = … WHERE isbn IS NULL;\n')
assert text.contains('ADD CONSTRAINT book_translationof_id_fkey FOREIGN KEY (translationof_id) REFERENCES book (id) NOT VALID;\n')
