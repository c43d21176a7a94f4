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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Migrated databases, a file each, by what their migrations depended on. The oldest make way. */
final class MigratedCache {
    private static final long MOST_BYTES = 1L << 30;
    private static final String SUFFIX = ".migrated";

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
        Path written = space().unfinished();
        try {
            new MigratedEntry(written).write(new Index(inputs.base(), inputs.scripts(), continuable), kept, data);
            Files.move(written, file(inputs), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
        space().shrink();
    }

    private CacheSpace space() {
        return new CacheSpace(directory, MOST_BYTES);
    }

    private Path file(MigrationInputs inputs) {
        return directory.resolve(
                inputs.base().substring(0, SHOWN) + "-" + inputs.digest().substring(0, SHOWN) + SUFFIX);
    }
}
