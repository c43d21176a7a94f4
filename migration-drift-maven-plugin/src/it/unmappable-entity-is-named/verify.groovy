def log = new File(basedir, 'build.log').text
assert log.contains('Hibernate refuses com.acme.Book: ')
assert log.contains('Correct the mapping. The application cannot start with it either.')
assert !log.contains('\tat ')
