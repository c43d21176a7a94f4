// The first build has the migrations as they should be, every later one lacks a column.
def log = new File(basedir, 'build.log').readLines()
def clean = log.findAll { it.contains('No drift: 2 entities (3 tables, 1 sequence) match 1 migration') || it.contains('Nothing fails') }
assert clean.size() >= 1
def drifts = log.findAll { it ==~ /\[ERROR\]   [a-z-]+\.[a-z-]+  .*/ }
assert drifts == ['[ERROR]   column.missing  public.book.price']
