package io.github.migrationdrift.cache;

import io.github.migrationdrift.cache.MigratedEntry.Index;
import io.github.migrationdrift.postgres.scratch.DirectoryTree;
import io.github.migrationdrift.postgres.server.DataArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Migrated databases, a file each, by what their migrations depended on. The oldest make way. */
final class MigratedCache {
    private static final long MOST_BYTES = 1L << 30;
    private static final String SUFFIX = ".migrated";

    /** Nobody writes one for so long. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** Enough of a digest to tell two of them apart; the rest is in the entry. */
    private static final int SHOWN = 24;

    private final Path directory;

    /** @param directory that is there, and is the user's alone */
    MigratedCache(Path directory) {
        this.directory = directory;
    }

    /** @param whole whether none of the scripts is left to run */
    record Found(MigratedEntry entry, boolean whole) {}

    /** The entry with the most of these migrations, and none but these. */
    Optional<Found> find(MigrationInputs inputs) throws IOException {
        Path exact = file(inputs);
        if (Files.exists(exact)) {
            Optional<Index> index = index(exact);
            if (index.isPresent() && isOf(inputs, index.get())) {
                return used(new Found(new MigratedEntry(exact), true));
            }
        }
        Optional<Path> best = Optional.empty();
        int most = 0;
        for (Path file : entries(inputs)) {
            Optional<Index> index = index(file);
            if (index.isPresent()
                    && index.get().continuable()
                    && index.get().base().equals(inputs.base())
                    && index.get().scripts().size() > most
                    && inputs.continues(index.get().scripts())) {
                best = Optional.of(file);
                most = index.get().scripts().size();
            }
        }
        return best.isEmpty() ? Optional.empty() : used(new Found(new MigratedEntry(best.get()), false));
    }

    private static boolean isOf(MigrationInputs inputs, Index index) {
        return index.base().equals(inputs.base())
                && new HashSet<>(index.scripts()).equals(new HashSet<>(inputs.scripts()));
    }

    private List<Path> entries(MigrationInputs inputs) {
        return DirectoryTree.children(directory).stream()
                .filter(file -> {
                    String name = String.valueOf(file.getFileName());
                    return name.startsWith(inputs.base().substring(0, SHOWN)) && name.endsWith(SUFFIX);
                })
                .toList();
    }

    private Optional<Found> used(Found found) throws IOException {
        Files.setLastModifiedTime(found.entry().file(), FileTime.from(Instant.now()));
        return Optional.of(found);
    }

    /** What is no entry is removed. */
    private Optional<Index> index(Path file) throws IOException {
        try {
            return Optional.of(new MigratedEntry(file).index());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (DamagedEntryException e) {
            remove(file);
            return Optional.empty();
        }
    }

    static void remove(Path file) {
        DirectoryTree.delete(file);
    }

    /** @param continuable whether further migrations may follow */
    void keep(MigrationInputs inputs, boolean continuable, KeptMigrations kept, DataArchive data) throws IOException {
        Path written = Files.createTempFile(directory, "unfinished", ".tmp");
        try {
            new MigratedEntry(written).write(new Index(inputs.base(), inputs.scripts(), continuable), kept, data);
            Files.move(written, file(inputs), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
        shrink();
    }

    private Path file(MigrationInputs inputs) {
        return directory.resolve(
                inputs.base().substring(0, SHOWN) + "-" + inputs.digest().substring(0, SHOWN) + SUFFIX);
    }

    /** What a kill has left behind goes too, once it is old. */
    private void shrink() throws IOException {
        List<Used> newest = new ArrayList<>();
        for (Path file : DirectoryTree.children(directory)) {
            newest.add(Used.of(file));
        }
        newest.sort(Comparator.comparingLong(Used::when).reversed());
        long longAgo = Instant.now().minus(PATIENCE).toEpochMilli();
        long bytes = 0;
        for (Used file : newest) {
            bytes += file.size();
            if (bytes > MOST_BYTES || (file.isUnfinished() && file.when() < longAgo)) {
                Files.deleteIfExists(file.file());
            }
        }
    }

    private record Used(Path file, long when, long size) {
        boolean isUnfinished() {
            return !file.toString().endsWith(SUFFIX);
        }

        /** Other builds use entries meanwhile: each is asked for its time once. */
        static Used of(Path file) {
            try {
                return new Used(file, Files.getLastModifiedTime(file).toMillis(), Files.size(file));
            } catch (IOException e) {
                return new Used(file, 0, 0);
            }
        }
    }
}
