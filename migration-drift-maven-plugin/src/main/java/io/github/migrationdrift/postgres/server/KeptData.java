package io.github.migrationdrift.postgres.server;

import java.io.IOException;
import java.nio.file.Path;

/** The data of a server that has been stopped in good order. */
public interface KeptData {
    KeptServer server();

    /**
     * Makes them a data directory.
     *
     * @param directory that is not there yet
     * @throws IOException when they are not as they were kept
     */
    void unpack(Path directory) throws IOException;
}
