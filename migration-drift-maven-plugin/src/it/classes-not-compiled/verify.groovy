def log = new File(basedir, 'build.log').text
assert log.contains('The classes are not compiled: ')
assert log.contains('Compile first: mvn compile drift:check')
