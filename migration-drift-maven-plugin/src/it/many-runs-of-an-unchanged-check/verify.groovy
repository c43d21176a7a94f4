def runs = []
new File(basedir, 'build.log').eachLine { line ->
    if (line.contains('Scanning for projects')) {
        runs << []
    }
    if (runs) {
        runs.last() << line
    }
}
assert runs.size() == 7

def verdicts = runs.collect { run -> run.find { it.contains('No drift: ') } }
def checked = ~/\[INFO\] No drift: 1 entity \(1 table\) matches 1 migration on PostgreSQL 18\.\d+, \d+\.\d s\./
def unchanged = ~/\[INFO\] No drift: 1 entity \(1 table\) matches 1 migration on PostgreSQL 18\.\d+ \(unchanged, checked \d+ (second|minute)s? ago; -Ddrift\.rerun checks again\)\./
assert verdicts[0] ==~ checked
assert verdicts[1] ==~ unchanged
assert verdicts[2] ==~ checked
assert verdicts[3] == null
assert verdicts[4] == null
assert verdicts[5] ==~ unchanged
assert [3, 4].every { run -> runs[run].any { it.contains('table.extra') } }

// All else that the check said, it says again.
def said = { run -> run.findAll { it.contains('Ignored: 1 error (old_book)') || it.contains('drift-ignore.yml:2') } }
assert said(runs[0]).size() == 2
assert said(runs[1]) == said(runs[0])
assert said(runs[5]) == said(runs[0])

// Only what passed is kept, for nobody else to see. The last check failed, and has written its own report.
assert new File(basedir, 'cache/verdicts').listFiles().length == 1
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'target/drift/drift-report.json')).drifts*.finding == []
assert runs[6].any { it.contains('Ignore rules that match nothing fail the build under strictness strict') }
