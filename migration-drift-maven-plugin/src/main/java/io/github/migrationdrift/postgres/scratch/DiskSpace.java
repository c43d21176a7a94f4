package io.github.migrationdrift.postgres.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a file system is full, which programs that fail there do not always say. */
public final class DiskSpace {
    public static final String ADVICE =
            "Free some disk space, or choose another place for temporary files: -Djava.io.tmpdir=<directory>.";

    /** What the system says, and PostgreSQL repeats. */
    public static final String NONE_LEFT = "No space left";

    /** The binaries take about 60 MB, the data of one run 50 MB or more. */
    private static final long NEEDED = 128L << 20;

    private static final int MEGABYTE_BITS = 20;

    private DiskSpace() {}

    /** In words, when there is less than a run needs; the directory itself need not exist. */
    public static Optional<String> shortage(Path directory) {
        Path existing = directory;
        while (existing.getParent() != null && Files.notExists(existing)) {
            existing = existing.getParent();
        }
        try {
            return shortage(directory, Files.getFileStore(existing).getUsableSpace());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public static Optional<String> shortage(Path directory, long free) {
        return free >= NEEDED
                ? Optional.empty()
                : Optional.of("Only " + (free >> MEGABYTE_BITS) + " MB are free for " + directory
                        + ", which is below java.io.tmpdir; PostgreSQL needs about " + (NEEDED >> MEGABYTE_BITS)
                        + " MB there");
    }
}
