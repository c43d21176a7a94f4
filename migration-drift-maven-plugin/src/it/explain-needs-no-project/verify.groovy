assert !new File(basedir, 'pom.xml').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] # column.missing')
assert log.contains('[INFO] ## Repair')
assert log =~ /(?m)^\[INFO\] foreign-key\.on-delete +Both sides have the foreign key/
assert log.contains("There is no code 'column.mising'.")
assert log.contains('Did you mean column.missing')
