package io.github.migrationdrift.worker.jvm.flyway;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.CheckFailure.Kind;
import io.github.migrationdrift.migration.ScriptFiles;
import io.github.migrationdrift.migration.ScriptLocation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says where migrations were looked for when there are none. */
final class LocationCheck {
    private static final int NAMES_SHOWN = 3;
    private static final String CONFIGURE =
            "Set <locations> of the plugin or -Ddrift.locations=classpath:…,filesystem:…"
                    + " to where the migrations are; classpath: means below src/main/resources once it is compiled, filesystem:"
                    + " is relative to the module's directory.";

    private static final Pattern MISNAMED = Pattern.compile("(?:[Vv]\\d(?!.*__).*|v\\d.*|[Rr]_[^_].*|r__.*)\\.sql");

    private final ScriptFiles files;
    private final List<ScriptLocation> locations;

    LocationCheck(ScriptFiles files, List<ScriptLocation> locations) {
        this.files = files;
        this.locations = locations;
    }

    /**
     * Requires one location at least, as Flyway goes on without those that are missing.
     *
     * @param all whether the project requires all
     */
    void requireLocations(boolean all) {
        List<ScriptLocation> missing = missing();
        if (!missing.isEmpty() && (all || missing.size() == locations.size())) {
            throw new CheckFailure(
                    Kind.NO_MIGRATIONS,
                    missing.stream().map(this::missing).collect(Collectors.joining("\n")),
                    CONFIGURE + " Where a location may be missing, set"
                            + " <failOnMissingLocations>false</failOnMissingLocations> in <flywayProperties>.");
        }
    }

    /** What to tell of those that Flyway goes on without. */
    Stream<String> missingWarnings() {
        return missing().stream()
                .map(location -> this.missing(location).replaceFirst("^t", "T") + ". Flyway goes on without it.");
    }

    /** What to tell of files that look like migrations and are none. */
    Stream<String> misnamed(Set<String> ran) {
        return locations.stream()
                .flatMap(location -> files.list(location).stream()
                        .filter(path -> !ran.contains(path))
                        .filter(path -> MISNAMED.matcher(path.substring(path.lastIndexOf('/') + 1))
                                .matches())
                        .map(path -> "Flyway does not run " + path + " in " + location.text()
                                + ": a migration is named like V1__create_book.sql or R__titles.sql, with a capital"
                                + " letter and two underscores."));
    }

    private List<ScriptLocation> missing() {
        return locations.stream().filter(location -> !files.exists(location)).toList();
    }

    CheckFailure noMigrations() {
        return new CheckFailure(
                Kind.NO_MIGRATIONS,
                "Flyway found no migrations:\n"
                        + locations.stream().map(this::seen).collect(Collectors.joining("\n")),
                CONFIGURE + " A migration is named like V1__create_book.sql, with two underscores.");
    }

    private String missing(ScriptLocation location) {
        return "the location " + location.text() + " does not exist: looked at " + lookedAt(location);
    }

    private String lookedAt(ScriptLocation location) {
        return location.kind() == ScriptLocation.Kind.FILE_SYSTEM
                ? location.directory().toAbsolutePath().normalize().toString()
                : location.root() + " in every directory and jar of the project's class path";
    }

    private String seen(ScriptLocation location) {
        String descriptor = "  " + location.text();
        if (!files.exists(location)) {
            return descriptor + " does not exist";
        }
        List<String> names = files.list(location);
        return names.isEmpty()
                ? descriptor + " holds no file"
                : descriptor + " holds no migration, but " + shorten(names);
    }

    private static String shorten(List<String> names) {
        String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return names.size() <= NAMES_SHOWN ? shown : shown + " and " + (names.size() - NAMES_SHOWN) + " more";
    }
}
