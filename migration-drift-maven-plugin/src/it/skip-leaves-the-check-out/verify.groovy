def log = new File(basedir, 'build.log').readLines()
assert log.contains('[INFO] The drift check is skipped (drift.skip).')
assert !new File(basedir, 'target/drift').exists()
