package io.github.migrationdrift.worker.jvm;

import io.github.migrationdrift.postgres.scratch.ScratchDatabases;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** Tidies up in place of a parent that died: stops its PostgreSQL and removes its scratch directory. */
final class ScratchGuard {
    private final Path scratchDirectory;
    private Optional<ScratchDatabases> databases = Optional.empty();
    private boolean armed = true;

    ScratchGuard(Path scratchDirectory) {
        this.scratchDirectory = scratchDirectory;
    }

    /** Databases on a server that outlives the parent. */
    synchronized void watch(ScratchDatabases made) {
        databases = Optional.of(made);
    }

    synchronized void disarm() {
        armed = false;
    }

    synchronized void tidyUp() {
        if (armed) {
            armed = false;
            databases.ifPresent(ScratchGuard::drop);
            ScratchDirectory.remove(scratchDirectory);
        }
    }

    private static void drop(ScratchDatabases databases) {
        try {
            databases.drop().forEach(left -> System.err.println("Stays until a later run: " + left));
        } catch (SQLException e) {
            System.err.println("Databases of a dead run stay until a later run: " + e.getMessage());
        }
    }
}
