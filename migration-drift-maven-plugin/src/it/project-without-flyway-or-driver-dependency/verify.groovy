def log = new File(basedir, 'build.log').readLines()
assert log.any { it.startsWith('[INFO] No drift: 1 entity (1 table) matches 1 migration on PostgreSQL') }

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/drift/drift-report.json'))
assert report.versions.hibernate ==~ /7\..*/
assert report.versions.flyway ==~ /13\..*/
