package io.github.migrationdrift.habit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where the project puts its next migration, what it calls it, and how it writes SQL. */
public final class MigrationHabit {
    private static final int RECENT_VERSIONS = 6;
    private static final int RECENT_DESCRIPTIONS = 20;
    private static final FlywayVersion NONE = FlywayVersion.of("0");

    private final MigrationHistory history;
    private final Path fallbackDirectory;
    private final VersionScheme scheme;
    private final FlywayVersion greatest;

    private MigrationHabit(
            MigrationHistory history, Path fallbackDirectory, VersionScheme scheme, FlywayVersion greatest) {
        this.history = history;
        this.fallbackDirectory = fallbackDirectory;
        this.scheme = scheme;
        this.greatest = greatest;
    }

    /**
     * Learns from what there is.
     *
     * @param fallbackDirectory for a project that has no migration yet
     * @param now for versions that are timestamps
     * @param versionsTaken by whatever the history does not hold: Java migrations, other locations, other branches
     */
    public static MigrationHabit of(
            MigrationHistory history, Path fallbackDirectory, Instant now, ZoneId zone, Set<String> versionsTaken) {
        List<FlywayVersion> written = parsed(
                history.migrations().stream().map(WrittenMigration::version).toList());
        List<FlywayVersion> taken = parsed(versionsTaken);
        taken.addAll(parsed(history.baselines()));
        MigrationHistory fallback = MigrationHistory.in(List.of(fallbackDirectory), history.naming());
        taken.addAll(parsed(
                fallback.migrations().stream().map(WrittenMigration::version).toList()));
        List<FlywayVersion> all = new ArrayList<>(written);
        all.addAll(taken);
        VersionScheme scheme = scheme(written.isEmpty() ? all : written, all, now, zone);
        return new MigrationHabit(
                history,
                fallbackDirectory,
                scheme,
                all.stream().max(FlywayVersion::compareTo).orElse(NONE));
    }

    /**
     * The file to write. It does not exist.
     *
     * @param position 0 for the first file of a run, 1 for the second
     * @throws IllegalArgumentException if the description has neither a letter nor a digit
     */
    public Path file(String description, int position) {
        FlywayVersion version = next(position);
        String words = DescriptionStyle.learned(recentDescriptions())
                .write(description)
                .orElseThrow(() -> new IllegalArgumentException("No letter or digit in: " + description));
        Path directory = directory(version);
        Path file = directory.resolve(fileName(version, words));
        for (int count = 2; Files.exists(file); count++) {
            file = directory.resolve(fileName(version, words + "_" + count));
        }
        return file;
    }

    /** The version that the file of this position gets, as written in its name. */
    public String version(int position) {
        return next(position).written();
    }

    public SqlStyle style() {
        return SqlStyle.learned(history.migrations());
    }

    private FlywayVersion next(int position) {
        FlywayVersion version = scheme.next(greatest);
        for (int i = 0; i < position; i++) {
            version = scheme.next(version);
        }
        return version;
    }

    private String fileName(FlywayVersion version, String words) {
        MigrationNaming naming = history.naming();
        String suffix = history.newest()
                .flatMap(newest -> naming.read(newest.file().getFileName().toString()))
                .map(MigrationNaming.Name::suffix)
                .orElse(naming.suffixes().get(0));
        return naming.fileName(version.written(), words, suffix);
    }

    private List<String> recentDescriptions() {
        List<WrittenMigration> migrations = history.migrations();
        return migrations.subList(Math.max(0, migrations.size() - RECENT_DESCRIPTIONS), migrations.size()).stream()
                .map(WrittenMigration::description)
                .toList();
    }

    /** That of the newest migration; where folders are years, that of the new version's year. */
    private Path directory(FlywayVersion version) {
        Optional<WrittenMigration> newest = history.newest();
        Path directory = newest.map(migration -> migration.file().getParent()).orElse(fallbackDirectory);
        String name =
                directory.getFileName() == null ? "" : directory.getFileName().toString();
        boolean isYear = name.matches("(19|20)[0-9]{2}")
                && newest.filter(migration -> migration.version().startsWith(name))
                        .isPresent();
        String start = version.digits().get(0);
        return isYear && start.length() >= 4 ? directory.resolveSibling(start.substring(0, 4)) : directory;
    }

    /** The history's, unless others are already at timestamps: numbers that count cannot be greater any more. */
    private static VersionScheme scheme(
            List<FlywayVersion> written, List<FlywayVersion> all, Instant now, ZoneId zone) {
        List<FlywayVersion> recent = recent(written);
        List<FlywayVersion> recentOfAll = recent(all);
        if (recent.isEmpty()) {
            return new NumberScheme(recent);
        }
        if (EpochScheme.isIn(recent, now)) {
            return new EpochScheme(recent.get(recent.size() - 1), now);
        }
        for (List<FlywayVersion> versions : List.of(recent, recentOfAll)) {
            Optional<TimestampForm> form = TimestampForm.of(versions);
            if (form.isPresent()) {
                return new TimestampScheme(
                        form.get(), versions, now.atZone(zone).toLocalDateTime());
            }
        }
        return new NumberScheme(recent);
    }

    /** The newest, oldest first, none twice. */
    private static List<FlywayVersion> recent(List<FlywayVersion> versions) {
        List<FlywayVersion> sorted = new ArrayList<>(new TreeSet<>(versions));
        return sorted.subList(Math.max(0, sorted.size() - RECENT_VERSIONS), sorted.size());
    }

    private static List<FlywayVersion> parsed(Collection<String> versions) {
        List<FlywayVersion> parsed = new ArrayList<>();
        versions.forEach(version -> FlywayVersion.parse(version).ifPresent(parsed::add));
        return parsed;
    }
}
