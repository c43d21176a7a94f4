def log = new File(basedir, 'build.log').text
[
    'skip', 'strictness', 'failOnDrift', 'postgresVersion', 'locations', 'flywayProperties', 'packages', 'hibernateProperties',
    'timeout', 'workerMaxMemory', 'workerArguments', 'timings', 'reportFile'
].each { assert log =~ /(?m)^    $it\b/ }
assert log.contains('User property: drift.strictness')
