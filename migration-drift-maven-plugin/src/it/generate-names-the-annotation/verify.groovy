def log = new File(basedir, 'build.log').readLines()
assert log.count { it.contains('[INFO] Book.java:13  @Column(length = 100)') } == 2 : log.findAll { it.contains('Book.java') }
assert log.count { it.contains('[INFO] That ends 1 of 1 drift, which was proved on a copy that was compiled and checked.') } == 2
assert log.count { it.contains('[INFO] Edited: src/main/java/com/acme/Book.java') } == 1
assert log.any { it.contains('[INFO] No drift: 1 entity (1 table) matches 1 migration on PostgreSQL') }
assert log.any { it.contains('Unknown value of drift.fix: both. It is migrations or entities.') }

def text = new File(basedir, 'src/main/java/com/acme/Book.java').text
assert text.contains('    private Long id;   // given by the publisher\n')
assert text.contains('    @Column( nullable = false, length = 100 )\n')
assert new File(basedir, 'src/main/resources/db/migration').list().toList() == ['V1__create_book.sql']
