def log = new File(basedir, 'build.log').readLines()
def start = log.findIndexOf { it == '[INFO] Entities' }
assert start >= 0
def said = log[start..-1].takeWhile { it.startsWith('[INFO]') && !it.startsWith('[INFO] ---') }
assert said[0..4] == [
    '[INFO] Entities',
    '[INFO]   found: 1',
    '[INFO]   in: target/classes',
    '[INFO] Migrations',
    "[INFO]   location: classpath:db/migration (1 migration)   [Flyway's default]"
]
assert said[5] == '[INFO] Database of the application'
assert said[6] == '[INFO]   name: shop   [src/main/resources/META-INF/persistence.xml (unit library)]'
assert said[7] == '[INFO]   user of the migrations: me   [src/main/resources/META-INF/persistence.xml (unit library)]'
assert said[8] == '[INFO] Tools'
assert said.any { it ==~ /\[INFO\]   PostgreSQL: 18\.\d+\.\d+/ }
def unit = '[src/main/resources/META-INF/persistence.xml (unit library)]'
assert said[-6..-1] == [
    '[INFO] Settings for Hibernate',
    "[INFO]   hibernate.default_schema: shop   $unit".toString(),
    "[INFO]   jakarta.persistence.jdbc.url: jdbc:postgresql://db/shop?user=me&password=****   $unit".toString(),
    '[INFO] Settings for Flyway',
    '[INFO]   flyway.defaultSchema: shop   [property flyway.defaultSchema of the build]',
    '[INFO]   flyway.table: history   [flyway.conf:1]'
]
assert !new File(basedir, 'target/drift').exists()
