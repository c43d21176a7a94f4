def log = new File(basedir, 'build.log').text
assert log.contains('V1__create_book.sql, line 6, failed: ERROR: column "titel" does not exist (42703)')
assert log.contains('create index on book (titel)')
assert !log.contains('\tat ')
assert !new File(basedir, 'old-report.json').exists()
