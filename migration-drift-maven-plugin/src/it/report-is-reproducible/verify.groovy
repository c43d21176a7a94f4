def first = new File(basedir, 'first.json')
assert new groovy.json.JsonSlurper().parse(first).drifts.collect { it.finding + ' ' + it.column } == ['COLUMN_MISSING language', 'COLUMN_MISSING pages']
assert new File(basedir, 'second.json').bytes == first.bytes
