def log = new File(basedir, 'build.log').text
assert log.contains('the location classpath:db/migration does not exist: looked at db/migration in every directory and jar')
assert log.contains('<locations>')
assert !log.contains('\tat ')
