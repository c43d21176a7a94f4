package io.github.migrationdrift.postgres.scratch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The System V segment that tells two servers on one data directory from each other. A server that was killed leaves it
 * behind, and no restart of the programs would take it away. What the server wrote down of it is held against what the
 * system says, for numbers may be another's by now.
 *
 * @param creator the server
 */
record SharedMemory(long creator, int key, int id) {
    private static final Path SEGMENTS = Path.of("/proc/sysvipc/shm");
    private static final int LINE = 6;
    private static final int KEY = 0;
    private static final int ID = 1;
    private static final int CREATOR = 4;
    private static final long PATIENCE_SECONDS = 5;

    /** That of the server in a data directory; empty where none was made or it was taken away in good order. */
    static Optional<SharedMemory> of(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
            if (lines.size() <= LINE) {
                return Optional.empty();
            }
            List<String> numbers = words(lines.get(LINE));
            return Optional.of(new SharedMemory(
                    Math.abs(Long.parseLong(lines.get(0).strip())),
                    (int) Long.parseUnsignedLong(numbers.get(KEY)),
                    (int) Long.parseUnsignedLong(numbers.get(ID))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** To be called when the server is gone. */
    void remove() {
        if (!isThere()) {
            return;
        }
        try {
            new ProcessBuilder("ipcrm", "-m", String.valueOf(id))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            // It is some bytes only.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isThere() {
        try (Stream<String> segments = Files.lines(SEGMENTS)) {
            return segments.skip(1).map(SharedMemory::words).anyMatch(this::isThis);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private boolean isThis(List<String> segment) {
        return Integer.parseInt(segment.get(KEY)) == key
                && Integer.parseInt(segment.get(ID)) == id
                && Long.parseLong(segment.get(CREATOR)) == creator;
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s+", -1));
    }
}
