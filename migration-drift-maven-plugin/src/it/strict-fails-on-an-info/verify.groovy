def log = new File(basedir, 'build.log').readLines()
assert log.any { it.startsWith('[ERROR] Schema drift: 1 info between the entities and the migrations') }
assert log.any { it.startsWith('[ERROR]     entities    varchar(255)') }
assert log.any { it.startsWith('[ERROR]     migrations  text') }

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/drift/drift-report.json'))
assert report.strictness == 'strict'
assert report.drifts*.severity == ['info']
assert report.drifts[0].fails
