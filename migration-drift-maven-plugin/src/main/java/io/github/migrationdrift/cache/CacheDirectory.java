package io.github.migrationdrift.cache;

import io.github.migrationdrift.postgres.scratch.UserDirectory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a user's caches are, by the habit of the operating system. */
public final class CacheDirectory {
    private static final String NAME = "migration-drift";

    private CacheDirectory() {}

    /**
     * The directory for verdicts, made where it is missing.
     *
     * @param stated where the user wants it
     * @throws io.github.migrationdrift.failure.CheckFailure when it cannot be used
     */
    public static Path verdicts(Optional<Path> stated) {
        return of("verdicts", stated);
    }

    /** The same for migrated databases. */
    static Path migrated(Optional<Path> stated) {
        return of("migrated", stated);
    }

    /** The same for class data. */
    static Path classData(Optional<Path> stated) {
        return of("classes", stated);
    }

    private static Path of(String kind, Optional<Path> stated) {
        Path root = stated.orElseGet(() -> usual(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ""))));
        return UserDirectory.at(root.toAbsolutePath().resolve(kind)).path();
    }

    static Path usual(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return stated(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve(NAME)
                    .resolve("cache");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(NAME);
        }
        return stated(environment, "XDG_CACHE_HOME")
                .orElse(home.resolve(".cache"))
                .resolve(NAME);
    }

    /** A relative path is to be taken for none, says the XDG specification. */
    private static Optional<Path> stated(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
