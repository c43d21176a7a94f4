package io.github.migrationdrift.cache;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is kept in a file is not as it was written. */
final class DamagedEntryException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedEntryException(Path file, @Nullable Throwable cause) {
        super("What is kept is not as it was written, and is removed: " + file, cause);
    }
}
