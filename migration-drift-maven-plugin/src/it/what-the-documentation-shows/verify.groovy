def log = new File(basedir, 'build.log').readLines()
def clean = log.findAll { it.startsWith('[INFO] No drift: ') }
// Seven checks of the first build, one package of a module by itself; two of the second; one of the third.
assert clean.size() == 10
assert clean.findAll { it.contains('No drift: 1 entity (1 table) matches 1 migration') }.size() == 8
assert clean.any { it.contains('2 entities (2 tables) match 1 migration') }
assert clean.any { it.contains('2 entities (2 tables) match 2 migrations') }
assert log.findAll { it.startsWith('[WARNING]') } == []
assert ['orders', 'billing'].every { new File(basedir, "one-package/target/drift/${it}.json").exists() }
assert log.contains('[INFO]   location: classpath:db/migration (1 migration)   [Flyway\'s default]')
assert log.contains('[INFO] # column.missing')
assert log.any { it.contains('drift:explain') }
assert log.contains('[INFO] Ignored: 1 error (report_sales): the reports of BI read it (<ignore> number 1 of the POM).')
