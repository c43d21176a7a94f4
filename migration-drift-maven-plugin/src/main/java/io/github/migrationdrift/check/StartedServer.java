package io.github.migrationdrift.check;

import io.github.migrationdrift.postgres.server.DatabaseServer;
import java.util.Optional;

/**
 * The server of a check.
 *
 * @param resumed what is on it already
 */
record StartedServer(DatabaseServer server, Optional<Resumed> resumed) implements AutoCloseable {
    @Override
    public void close() {
        server.close();
    }
}
