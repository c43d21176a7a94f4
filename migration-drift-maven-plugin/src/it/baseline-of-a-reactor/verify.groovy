def log = new File(basedir, 'build.log').readLines()
assert log.findAll { it.startsWith('[INFO] Baseline ../drift-baseline.json: 1 drift (1 added, ') }.size() == 2
assert log.findAll { it.startsWith('[INFO] No new drift: ') && it.contains(' (1 baselined since ') }.size() == 2

// The same drift in both modules: each has accepted its own.
def drifts = new groovy.json.JsonSlurper().parse(new File(basedir, 'drift-baseline.json')).drifts
assert drifts*.module == ['books', 'loans']
assert drifts*.place == ['public.leftover', 'public.leftover']
assert drifts*.fingerprint.unique().size() == 1
assert !new File(basedir, 'books/drift-baseline.json').exists()
