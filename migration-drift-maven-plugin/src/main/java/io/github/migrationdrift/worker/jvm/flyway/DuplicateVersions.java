package io.github.migrationdrift.worker.jvm.flyway;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.migration.ScriptFiles;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.worker.jvm.flyway.scripts.ScriptTexts;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Folders in which Flyway finds the same version twice. The application loads some of them only, as it works there. */
final class DuplicateVersions {
    private static final int SHOWN = 12;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> POSTGRES = Set.of("postgresql", "postgres", "pgsql", "pg");

    private final ScriptFiles files;
    private final List<ScriptLocation> locations;
    private final FluentConfiguration configuration;

    DuplicateVersions(ScriptFiles files, List<ScriptLocation> locations, FluentConfiguration configuration) {
        this.files = files;
        this.locations = locations;
        this.configuration = configuration;
    }

    /** Names all folders with scripts where that is what the failure is about. */
    CheckFailure explained(CheckFailure failure) {
        List<String> folders = folders();
        if (!String.valueOf(failure.getMessage()).contains("more than one migration") || folders.size() < 2) {
            return failure;
        }
        String more = folders.size() <= SHOWN ? "" : " and " + (folders.size() - SHOWN) + " more";
        return new CheckFailure(
                failure.kind(),
                String.valueOf(failure.getMessage()),
                "Rename one of them. If they belong to several databases, tenants or profiles, name only the folders that"
                        + " the application loads in <locations>, or -Ddrift.locations=" + folders.get(0)
                        + ". There are, the likeliest first: "
                        + String.join(", ", folders.subList(0, Math.min(SHOWN, folders.size()))) + more + ".",
                failure);
    }

    private List<String> folders() {
        Set<String> hints = hints();
        return locations.stream()
                .flatMap(location -> files.list(location).stream()
                        .filter(this::isScript)
                        .map(path -> location.text() + (path.contains("/") ? "/" + parent(path) : "")))
                .distinct()
                .sorted(Comparator.comparing((String folder) -> !isHinted(folder, hints))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The schemas that are migrated, the module, and the database that it is all about. */
    private Set<String> hints() {
        Set<String> hints = new HashSet<>(POSTGRES);
        Stream.of(configuration.getSchemas()).forEach(schema -> hints.add(schema.toLowerCase(Locale.ROOT)));
        Stream.ofNullable(configuration.getDefaultSchema())
                .forEach(schema -> hints.add(schema.toLowerCase(Locale.ROOT)));
        Path module = Path.of("").toAbsolutePath().getFileName();
        Stream.ofNullable(module).forEach(name -> hints.add(name.toString().toLowerCase(Locale.ROOT)));
        return hints;
    }

    private boolean isScript(String path) {
        String name = ScriptTexts.fileName(path);
        return name.startsWith(configuration.getSqlMigrationPrefix())
                && Stream.of(configuration.getSqlMigrationSuffixes()).anyMatch(name::endsWith);
    }

    private static boolean isHinted(String folder, Set<String> hints) {
        String name = folder.substring(Math.max(folder.lastIndexOf('/'), folder.lastIndexOf(':')) + 1)
                .toLowerCase(Locale.ROOT);
        return hints.contains(name) || WORDS.splitAsStream(name).anyMatch(hints::contains);
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
