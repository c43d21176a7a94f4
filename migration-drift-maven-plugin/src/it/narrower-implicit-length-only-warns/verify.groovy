def log = new File(basedir, 'build.log').readLines()
assert log.any { it.startsWith('[WARNING] column.length  public.book.title: ') }
assert log.any { it ==~ /\[INFO\] No drift that fails the build: 1 entity .* 1 warning\./ }

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/drift/drift-report.json'))
assert report.outcome == 'clean'
assert report.drifts*.severity == ['warning']
assert !report.drifts[0].fails
