package io.github.migrationdrift.check;

import io.github.migrationdrift.habit.BranchMigration;
import io.github.migrationdrift.habit.GitBranches;
import io.github.migrationdrift.habit.MigrationHabit;
import io.github.migrationdrift.habit.MigrationHistory;
import io.github.migrationdrift.habit.MigrationNaming;
import io.github.migrationdrift.habit.SqlStyle;
import io.github.migrationdrift.habit.WrittenMigration;
import io.github.migrationdrift.migration.MigrationScript;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.settings.CheckSettings;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the next migration goes, and how it is called and written, by the project's own habits. */
final class MigrationFiles {
    private final MigrationHistory history;
    private final MigrationHabit habit;
    private final SqlStyle style;
    private final GitBranches branches;
    private final List<BranchMigration> elsewhere;
    private final CheckSettings settings;

    private MigrationFiles(
            MigrationHistory history,
            MigrationHabit habit,
            GitBranches branches,
            List<BranchMigration> elsewhere,
            CheckSettings settings) {
        this.history = history;
        this.habit = habit;
        style = habit.style();
        this.branches = branches;
        this.elsewhere = elsewhere;
        this.settings = settings;
    }

    static MigrationFiles of(CheckContext context, List<MigrationScript> ran) {
        CheckSettings settings = context.settings();
        List<Path> directories = directories(context.place().locations(), settings);
        List<Path> existing = directories.stream().filter(Files::isDirectory).toList();
        MigrationNaming naming = MigrationNaming.of(settings.configuration().flywayProperties());
        MigrationHistory history = MigrationHistory.in(existing, naming);
        GitBranches branches = GitBranches.of(settings.layout().baseDirectory());
        List<BranchMigration> elsewhere = branches.migrationsElsewhere(existing, naming);
        Set<String> taken = new HashSet<>();
        elsewhere.forEach(migration -> taken.add(migration.version()));
        for (MigrationScript script : ran) {
            naming.version(script.name()).ifPresent(taken::add);
            javaVersion(script.name()).ifPresent(taken::add);
        }
        Path fallback = existing.isEmpty() ? directories.get(0) : existing.get(0);
        return new MigrationFiles(
                history,
                MigrationHabit.of(history, fallback, Instant.now(), ZoneId.systemDefault(), taken),
                branches,
                elsewhere,
                settings);
    }

    /** That of a class named {@code V3__Add_isbn}. */
    private static Optional<String> javaVersion(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        return new MigrationNaming("V", "__", List.of("")).version(name);
    }

    /** Where locations are written, as opposed to where the build copies them; the first is to be made where none is there. */
    private static List<Path> directories(List<String> locations, CheckSettings settings) {
        List<Path> directories = new ArrayList<>();
        Path base = settings.layout().baseDirectory();
        for (String text : locations) {
            try {
                ScriptLocation location = ScriptLocation.of(text);
                if (location.kind() == ScriptLocation.Kind.FILE_SYSTEM) {
                    directories.add(base.resolve(location.root()));
                } else if (location.kind() == ScriptLocation.Kind.CLASS_PATH) {
                    settings.layout().resourceRoots().forEach(root -> directories.add(root.resolve(location.root())));
                }
            } catch (InvalidPathException e) {
                // A place that no file of this machine can be in is none to write to.
            }
        }
        if (directories.isEmpty()) {
            directories.add(base.resolve("src/main/resources/db/migration"));
        }
        return directories;
    }

    Path file(String description, int position) {
        return habit.file(description, position);
    }

    /** Lines with a semicolon, as the project writes them. */
    String format(String statement) {
        return style.format(statement);
    }

    /** What the author is to know of the numbers, and of the migration before. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (BranchMigration migration : elsewhere) {
            if (isNewHere(migration)) {
                notes.add("The branch " + migration.branch() + " has " + migration.path()
                        + " already; the version comes after it.");
            }
        }
        history.newest()
                .map(WrittenMigration::file)
                .filter(file -> !branches.isCommitted(file))
                .map(
                        file -> settings.layout().files().name(file)
                                + " is not committed yet. Where it has run nowhere else, the statements could go in there instead.")
                .ifPresent(notes::add);
        return notes;
    }

    private boolean isNewHere(BranchMigration migration) {
        return history.migrations().stream()
                .noneMatch(written -> written.file()
                        .getFileName()
                        .toString()
                        .equals(Path.of(migration.path()).getFileName().toString()));
    }
}
