package io.github.migrationdrift.postgres.binaries;

import io.github.migrationdrift.failure.CheckFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Optional;

final class ClassPathBinaries implements PostgresBinaries {

    @Override
    public BinariesArchive find(PostgresVersion version, Platform platform) {
        ClassLoader classLoader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(getClass()::getClassLoader);
        URL archive = classLoader.getResource(platform.archiveName());
        if (archive == null) {
            throw new CheckFailure(
                    CheckFailure.Kind.POSTGRES_BINARIES,
                    "No PostgreSQL binaries on the class path: " + platform.archiveName() + " is missing",
                    "Add the test dependency io.zonky.test.postgres:" + platform.artifactId() + ":" + version + ".");
        }
        return new BinariesArchive(uri(archive));
    }

    private static URI uri(URL archive) {
        try {
            return archive.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
