def log = new File(basedir, 'build.log').readLines()
def books = new File(basedir, 'books/target/drift')
assert books.list().sort() == ['TEST-drift.xml', 'drift-report.html', 'drift-report.json', 'drift-report.md', 'drift-report.sarif',
    'gl-code-quality-report.json']
assert new groovy.xml.XmlSlurper().parse(new File(books, 'TEST-drift.xml')).@failures == '1'
assert new groovy.json.JsonSlurper().parse(new File(books, 'drift-report.sarif')).runs[0].results*.ruleId == ['table.extra']
assert log.any { it.startsWith('::warning file=') && it.contains('table.extra') }
assert log.any { it.contains('2 modules were checked, 1 with drift that fails the build: ') }

def page = new File(basedir, 'target/drift/drift-modules.html').text
assert page.contains('href="../../books/target/drift/drift-report.html"')
assert page.contains('table.extra  public.leftover')
assert new File(basedir, 'books/target/site/drift-report.html').text == new File(books, 'drift-report.html').text
