package io.github.migrationdrift.habit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Flyway's settings for the names of versioned SQL migrations.
 *
 * @param suffixes at least one
 */
public record MigrationNaming(String prefix, String separator, List<String> suffixes) {
    private static final MigrationNaming DEFAULT = new MigrationNaming("V", "__", List.of(".sql"));

    public MigrationNaming {
        suffixes = suffixes.isEmpty() ? List.of(".sql") : List.copyOf(suffixes);
    }

    /** What Flyway's own properties say; where they say nothing, Flyway's defaults. */
    public static MigrationNaming of(Map<String, String> flywayProperties) {
        String separator = flywayProperties.getOrDefault("flyway.sqlMigrationSeparator", "");
        String suffixes = flywayProperties.getOrDefault("flyway.sqlMigrationSuffixes", "");
        return new MigrationNaming(
                flywayProperties
                        .getOrDefault("flyway.sqlMigrationPrefix", DEFAULT.prefix)
                        .strip(),
                separator.isBlank() ? DEFAULT.separator : separator.strip(),
                Arrays.stream(suffixes.split(",", -1))
                        .map(String::strip)
                        .filter(suffix -> !suffix.isEmpty())
                        .toList());
    }

    /** The version, as written, of the migration that a file of this name is; none where it is no versioned migration. */
    public Optional<String> version(String fileName) {
        return read(fileName).map(Name::version);
    }

    Optional<Name> read(String fileName) {
        return read(fileName, prefix);
    }

    Optional<Name> read(String fileName, String wantedPrefix) {
        Optional<String> suffix = suffixOf(fileName);
        if (suffix.isEmpty() || !fileName.startsWith(wantedPrefix)) {
            return Optional.empty();
        }
        int end = fileName.length() - suffix.get().length();
        if (end <= wantedPrefix.length()) {
            return Optional.empty();
        }
        String middle = fileName.substring(wantedPrefix.length(), end);
        int at = middle.indexOf(separator);
        String version = at < 0 ? middle : middle.substring(0, at);
        String description = at < 0 ? "" : middle.substring(at + separator.length());
        return FlywayVersion.parse(version).map(parsed -> new Name(version, description, suffix.get()));
    }

    boolean isRepeatable(String fileName) {
        return suffixOf(fileName).isPresent() && fileName.startsWith("R" + separator);
    }

    String fileName(String version, String description, String suffix) {
        return prefix + version + separator + description + suffix;
    }

    private Optional<String> suffixOf(String fileName) {
        return suffixes.stream().filter(fileName::endsWith).findFirst();
    }

    record Name(String version, String description, String suffix) {}
}
