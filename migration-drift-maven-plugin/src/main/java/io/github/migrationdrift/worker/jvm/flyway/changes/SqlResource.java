package io.github.migrationdrift.worker.jvm.flyway.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

final class SqlResource {
    private SqlResource() {}

    static String read(String name) {
        try (InputStream stream = Objects.requireNonNull(SqlResource.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
