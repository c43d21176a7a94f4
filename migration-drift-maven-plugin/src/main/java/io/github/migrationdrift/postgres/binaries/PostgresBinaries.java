package io.github.migrationdrift.postgres.binaries;

/** Where the binaries of PostgreSQL come from. */
@FunctionalInterface
public interface PostgresBinaries {

    /**
     * Finds the archive of one version for one platform.
     *
     * @throws io.github.migrationdrift.failure.CheckFailure when there is none; it names what is missing
     */
    BinariesArchive find(PostgresVersion version, Platform platform);

    /** The binaries on the context class path, whichever version that has; for use in a JUnit test. */
    static PostgresBinaries onClassPath() {
        return new ClassPathBinaries();
    }
}
