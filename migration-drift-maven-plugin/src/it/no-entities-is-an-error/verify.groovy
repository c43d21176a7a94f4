def log = new File(basedir, 'build.log').text
assert log.contains('No entities found in target/classes')
assert log.contains('<skip>true</skip>')
assert !log.contains('\tat ')
