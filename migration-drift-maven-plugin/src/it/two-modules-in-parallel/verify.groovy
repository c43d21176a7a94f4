def log = new File(basedir, 'build.log').readLines()
assert log.contains('[INFO] Nothing to check: this module has packaging pom.')
assert log.contains('[INFO] Nothing to check: this module has neither entities nor migrations.')
assert log.any { it.startsWith('[INFO] No drift: 1 entity (1 table) matches 1 migration on PostgreSQL') }
assert log.any { it.startsWith('[INFO] No drift: 1 entity (1 table, 1 sequence) matches 1 migration on PostgreSQL') }
assert log.findAll { it.startsWith('[WARNING]') } == []
assert new File(basedir, 'books/target/drift/drift-report.json').exists()
assert new File(basedir, 'loans/target/drift/drift-report.json').exists()
