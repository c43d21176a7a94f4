def log = new File(basedir, 'build.log').readLines()
def said = log.find { it.contains('No drift') }
assert said ==~ /\[INFO\] No drift: 1 entity \(1 table\) matches 1 migration on PostgreSQL 18\.\d+, \d+\.\d s\./
assert log.findAll { it.startsWith('[WARNING]') } == []

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/drift/drift-report.json'))
assert report.formatVersion == 1
assert report.outcome == 'clean'
assert report.drifts == []
