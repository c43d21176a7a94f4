def log = new File(basedir, 'build.log').readLines()
def start = log.findIndexOf { it.startsWith('[ERROR] Schema drift:') }
assert start >= 0
assert log[start] ==~ /\[ERROR\] Schema drift: 1 error between the entities and the migrations \(PostgreSQL 18\.\d+, 1 migration, 1 entity\)/
assert log[start + 2..start + 7] == [
    '[ERROR]   column.missing  public.book.isbn',
    '[ERROR]     entities    varchar(13) not null   Book.isbn (src/main/java/com/acme/Book.java:16)',
    '[ERROR]     migrations  no such column         book is created by src/main/resources/db/migration/V1__create_book.sql:1',
    '[ERROR]     at run time every query that loads Book fails: column ….isbn does not exist (42703)',
    '[ERROR]     repair      alter table book add column isbn varchar(13) not null;   -- may fail on existing rows',
    '[ERROR]     ignore      - {code: column.missing, table: public.book, column: isbn, reason: ""}'
]
assert log.contains('[ERROR] Write the migration: mvn drift:generate. Accept the present state: mvn drift:baseline. What a code means: mvn drift:explain -Ddrift.code=column.missing.' +
    ' Which settings the check uses: mvn drift:doctor. Every detail: target/drift/drift-report.json')
assert log.any { it.contains('Schema drift: the entities and the migrations differ, see above and target/drift/drift-report.json') }

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/drift/drift-report.json'))
assert report.outcome == 'drift'
assert report.drifts*.finding == ['COLUMN_MISSING']
assert report.drifts[0].fingerprint ==~ /[0-9a-f]{16}/
assert report.drifts[0].repair.steps*.hazards == [['fails_on_existing_rows']]
assert report.drifts[0].fails
