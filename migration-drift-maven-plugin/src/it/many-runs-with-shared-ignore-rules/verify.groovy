def runs = []
new File(basedir, 'build.log').eachLine { line ->
    if (line.contains('Scanning for projects')) {
        runs << []
    }
    if (runs) {
        runs.last() << line
    }
}
assert runs.size() == 5

def told = runs.collect { run -> run.findAll { it.contains('matches no drift') }.toSorted() }
def mistyped = '[WARNING] The ignore rule ../drift-ignore.yml:3 (table old_lona) matches no drift, for there is none with that table;' +
        ' the nearest are old_loan. Correct it, or remove it.'
def inherited = '[WARNING] The ignore rule <ignore> number 1 of the POM (table audit_*) matches no drift,' +
        ' for there is none with that table. Correct it, or remove it.'
assert told[0] == [mistyped, inherited].toSorted()
assert told[1] == told[0]
assert told.subList(2, 5) == [[], [], []]

assert runs[1].any { it.contains('Ignore rules that match nothing fail the build under strictness strict') }
assert runs[1].find { it.contains('Failed to execute goal') }.contains('on project loans')
