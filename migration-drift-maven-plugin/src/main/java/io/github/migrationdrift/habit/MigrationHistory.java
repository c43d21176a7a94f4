package io.github.migrationdrift.habit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The SQL migrations that the project has written so far, in the order in which Flyway runs them. */
public final class MigrationHistory {
    private static final long LARGEST_WRITTEN_BY_HAND = 1 << 20;
    private static final String BASELINE = "B";

    /** Where vendors have folders of their own, PostgreSQL's is the one that counts. */
    private static final Comparator<WrittenMigration> ORDER = Comparator.comparing(
                    (WrittenMigration migration) -> FlywayVersion.of(migration.version()))
            .thenComparing(MigrationHistory::isForPostgres)
            .thenComparing(migration -> migration.file().toString());

    private final MigrationNaming naming;
    private final List<WrittenMigration> migrations = new ArrayList<>();
    private final List<Path> repeatable = new ArrayList<>();
    private final Set<String> baselines = new TreeSet<>();

    private MigrationHistory(MigrationNaming naming) {
        this.naming = naming;
    }

    /** Looks below the directories; one that does not exist or cannot be read counts as empty. */
    public static MigrationHistory in(List<Path> writableDirectories, MigrationNaming naming) {
        Set<Path> files = new TreeSet<>();
        for (Path directory : writableDirectories) {
            files.addAll(filesBelow(directory.toAbsolutePath().normalize()));
        }
        MigrationHistory history = new MigrationHistory(naming);
        files.forEach(history::add);
        history.migrations.sort(ORDER);
        return history;
    }

    public MigrationNaming naming() {
        return naming;
    }

    /** Oldest first, as Flyway orders versions. */
    public List<WrittenMigration> migrations() {
        return Collections.unmodifiableList(migrations);
    }

    /** The repeatable migrations, by path. */
    public List<Path> repeatable() {
        return Collections.unmodifiableList(repeatable);
    }

    /** Versions of baseline migrations: what is not greater than these does not run on a new database. */
    public Set<String> baselines() {
        return Collections.unmodifiableSet(baselines);
    }

    /** The migration with the greatest version. */
    public Optional<WrittenMigration> newest() {
        return migrations.isEmpty() ? Optional.empty() : Optional.of(migrations.get(migrations.size() - 1));
    }

    private void add(Path file) {
        String fileName = file.getFileName().toString();
        Optional<MigrationNaming.Name> name = naming.read(fileName);
        if (name.isPresent()) {
            migrations.add(
                    new WrittenMigration(file, name.get().version(), name.get().description(), text(file)));
        } else if (naming.isRepeatable(fileName)) {
            repeatable.add(file);
        } else {
            naming.read(fileName, BASELINE).ifPresent(baseline -> baselines.add(baseline.version()));
        }
    }

    private static boolean isForPostgres(WrittenMigration migration) {
        Path directory = migration.file().getParent();
        return directory != null
                && directory.getFileName().toString().toLowerCase(Locale.ROOT).contains("postgres");
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST_WRITTEN_BY_HAND) {
                return "";
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.indexOf('\0') < 0 ? text : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static List<Path> filesBelow(Path directory) {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return files;
        }
        try {
            Set<FileVisitOption> options = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
            Files.walkFileTree(directory, options, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
