package io.github.migrationdrift.cache;

import io.github.migrationdrift.postgres.scratch.DirectoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The room that files of one kind may take up.
 *
 * @param directory which is there, and has nothing else in it
 */
record CacheSpace(Path directory, long mostBytes) {
    private static final String UNFINISHED = ".tmp";

    /** Nobody writes a file for so long. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** A file to write something to that is not there until it is moved. */
    Path unfinished() throws IOException {
        return Files.createTempFile(directory, "unfinished", UNFINISHED);
    }

    /** The oldest make way. What a kill has left behind goes too, once it is old. */
    void shrink() throws IOException {
        List<Used> newest = new ArrayList<>();
        for (Path file : DirectoryTree.children(directory)) {
            newest.add(Used.of(file));
        }
        newest.sort(Comparator.comparingLong(Used::when).reversed());
        long longAgo = Instant.now().minus(PATIENCE).toEpochMilli();
        long bytes = 0;
        for (Used file : newest) {
            bytes += file.size();
            if (bytes > mostBytes || (file.isUnfinished() && file.when() < longAgo)) {
                Files.deleteIfExists(file.file());
            }
        }
    }

    private record Used(Path file, long when, long size) {
        boolean isUnfinished() {
            return file.toString().endsWith(UNFINISHED);
        }

        /** Other builds use files meanwhile: each is asked for its time once. */
        static Used of(Path file) {
            try {
                return new Used(file, Files.getLastModifiedTime(file).toMillis(), Files.size(file));
            } catch (IOException e) {
                return new Used(file, 0, 0);
            }
        }
    }
}
