def log = new File(basedir, 'build.log').readLines()
def drifts = log.findAll { it.startsWith('[ERROR]   column.missing  public.book.isbn') }
assert drifts.size() == 6
assert log.count { it.contains('This module has migrations only, and no module that sees the entities too runs the check') } == 1
assert log.any { it.contains('Nothing to check here: this module has entities only; they are checked in app.') }
assert log.any { it.contains('Nothing to check here: this module has migrations only; they are checked in app.') }
assert log.any { it.contains('No check of this module runs in the application app in this build') }
assert log.any { it.contains('The classes are not compiled: target/classes holds none') }
assert !log.any { it.contains('No drift') }
