def log = new File(basedir, 'build.log').readLines()
assert log.any { it.startsWith('[WARNING] Schema drift: 2 errors between the entities and the migrations') }
assert log.contains('[WARNING]   column.length  public.book.title')
assert log.contains('[WARNING]   column.nullability  public.book.title')
assert log.contains('[INFO] BUILD SUCCESS')
assert log.findAll { it.startsWith('[ERROR]') } == []

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/drift/drift-report.json'))
assert report.outcome == 'drift'
assert log.any { it ==~ /\[WARNING\] Schema drift, but the build goes on, since failOnDrift is false: 2 errors \(PostgreSQL 18.*\), \d+\.\d s\./ }
