package io.github.migrationdrift;

import io.github.migrationdrift.cache.RunKeepers;
import io.github.migrationdrift.check.Timings;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.DriftReport;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Checks of one project, with a migrated database that is kept from one to the next. */
final class KeptDatabase {
    static final String ALL = "All migrations have run before.";

    private final Path cache;
    private final List<String> log = new ArrayList<>();

    /** @param cache where it is kept */
    KeptDatabase(Path cache) {
        this.cache = cache;
    }

    /** What a check says, all of it. */
    String check(DriftSettings settings) {
        log.clear();
        return told(() -> new DriftCheck()
                .run(
                        settings,
                        new Timings(),
                        new RunKeepers(
                                DriftCheck.keeper(settings, List.of(), Optional.of(cache), log::add)
                                        .ofRuns(true)
                                        .migrated(),
                                Optional.empty())));
    }

    /** The same where nothing is kept. */
    static String checkAnew(DriftSettings settings) {
        return told(() -> new DriftCheck().run(settings));
    }

    private interface Check {
        DriftReport run();
    }

    private static String told(Check check) {
        try {
            DriftReport report = check.run();
            return report.warnings() + "\n" + report.subject() + "\n" + report.describe() + "\n" + report.drifts();
        } catch (CheckFailure e) {
            return e.kind() + ": " + e.getMessage() + "\n" + e.advice();
        }
    }

    /** How much of it the last check has used: all, the first so many migrations, or nothing. */
    Optional<String> used() {
        return log.stream().filter(line -> line.endsWith("have run before.")).findFirst();
    }

    /** Whether the last check could not go on there after all. */
    boolean beganAnew() {
        return log.stream().anyMatch(line -> line.startsWith("The migrations begin anew: "));
    }

    /** What is kept. */
    List<Path> entries() throws IOException {
        Path migrated = cache.resolve("migrated");
        if (Files.notExists(migrated)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(migrated)) {
            return files.sorted().toList();
        }
    }

    /** A class path without code of Flyway's that a project might have written, as a plugin's user has it. */
    static List<Path> classPath(Path classes, Path directory) throws IOException {
        List<Path> entries = new ArrayList<>(List.of(classes, plugin(directory.resolve("plugin.jar"))));
        TestSettings.classPath().stream().filter(Files::isRegularFile).forEach(entries::add);
        return entries;
    }

    private static Path plugin(Path jar) throws IOException {
        if (Files.notExists(jar)) {
            Set<Path> roots = new HashSet<>();
            roots.add(root("/io/github/migrationdrift/DriftCheck.class"));
            roots.add(root("/io/github/migrationdrift/worker/jvm/flyway/changes/change-log-read.sql"));
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream output = new JarOutputStream(file)) {
                for (Path root : roots) {
                    add(root, output);
                }
            }
        }
        return jar;
    }

    private static Path root(String resource) {
        try {
            URL url = Objects.requireNonNull(DriftCheck.class.getResource(resource), resource);
            Path root = Path.of(url.toURI());
            for (int i = 0; i < Path.of(resource).getNameCount(); i++) {
                root = Objects.requireNonNull(root.getParent());
            }
            return root;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Path root, JarOutputStream output) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                output.putNextEntry(
                        new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, output);
                output.closeEntry();
            }
        }
    }
}
