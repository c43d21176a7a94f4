def log = new File(basedir, 'build.log').readLines()
def builds = []
log.each { line ->
    if (line.contains('Scanning for projects')) {
        builds << []
    }
    if (builds) {
        builds.last() << line
    }
}
assert builds.size() == 10
def today = java.time.LocalDate.now().toString()
def has = { int build, String text -> assert builds[build - 1].any { it.contains(text) }: "$build: $text" }

has(1, 'Baseline drift-baseline.json: 2 drifts (2 added, 0 solved and removed, 0 kept).')
has(2, '[INFO] No new drift: 1 entity (1 table) matches 1 migration on PostgreSQL')
has(2, " (2 baselined since $today). 1 warning.")
has(2, 'Ignored: 1 error (qrtz_locks): Quartz keeps its jobs there (framework-tables.yml:')
has(2, '[WARNING] table.extra  public.card: No entity is stored in the table card.')
has(2, '[WARNING] The ignore rule drift-ignore.yml:2 (code table.extra, table old_*) matches no drift')
has(3, '[ERROR] Schema drift: 1 error between the entities and the migrations (PostgreSQL')
has(3, "2 baselined since $today)")
has(3, '[ERROR]     ignore      - {code: column.extra, table: public.book, column: shelf, reason: ""}')
has(4, '1 drift is new, and not accepted.')
has(5, 'column.length  public.book.title')
has(5, "2 baselined since $today, 1 of them solved: run drift:baseline")
has(6, 'The rule drift-ignore.yml:2 (code table.extra, table old_*; kept until the books are closed) expired on 2020-01-31.')
has(7, "(2 baselined since $today, 1 of them solved: run drift:baseline). 1 warning.")
has(8, "Solved: column.missing  public.book.isbn (accepted on $today)")
has(8, 'Baseline drift-baseline.json: 1 drift (0 added, 1 solved and removed, 1 kept).')
has(9, 'Baseline drift-baseline.json: 3 drifts (2 added, 0 solved and removed, 1 kept).')
has(10, 'drift:baseline does not run on a CI server (CI is true)')

def baseline = new groovy.json.JsonSlurper().parse(new File(basedir, 'drift-baseline.json'))
assert baseline.drifts*.place == ['public.book.isbn', 'public.book.shelf', 'public.book.title']
assert baseline.drifts*.module.every { it == null }
