package io.github.migrationdrift.worker;

import io.github.migrationdrift.postgres.ScratchDirectory;
import java.nio.file.Path;

/** Tidies up in place of a parent that died: stops its PostgreSQL and removes its scratch directory. */
final class ScratchGuard {
    private final Path scratchDirectory;
    private boolean armed = true;

    ScratchGuard(Path scratchDirectory) {
        this.scratchDirectory = scratchDirectory;
    }

    synchronized void disarm() {
        armed = false;
    }

    synchronized void tidyUp() {
        if (armed) {
            armed = false;
            ScratchDirectory.remove(scratchDirectory);
        }
    }
}
