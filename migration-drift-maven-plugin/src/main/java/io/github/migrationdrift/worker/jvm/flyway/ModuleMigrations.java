package io.github.migrationdrift.worker.jvm.flyway;

import io.github.migrationdrift.migration.ScriptFiles;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.worker.message.MigrationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * The way of Spring Modulith: each module of the application has a folder of migrations and a history of its own, and
 * what belongs to none lies in {@code __root}. A module's migrations run after those of the modules that it depends on;
 * as that is not known here, those that fail are tried again when others have run.
 */
final class ModuleMigrations {
    /** Not a setting of Flyway's. */
    static final String SETTING = "modulith.flyway-enabled";

    private static final String ROOT = "__root";

    private final FluentConfiguration configuration;
    private final List<ScriptLocation> locations;
    private final ScriptFiles files;
    private final Consumer<String> entering;
    private final IntSupplier ran;
    private final Function<Flyway, @Nullable String> running;

    /**
     * @param entering is told the folder whose migrations are to run
     * @param ran how many migrations have run
     * @param running lets one of them do its work, and says its version
     */
    ModuleMigrations(
            FluentConfiguration configuration,
            List<ScriptLocation> locations,
            ScriptFiles files,
            Consumer<String> entering,
            IntSupplier ran,
            Function<Flyway, @Nullable String> running) {
        this.configuration = configuration;
        this.locations = locations;
        this.files = files;
        this.entering = entering;
        this.ran = ran;
        this.running = running;
    }

    Optional<String> migrate() {
        List<String> waiting = new ArrayList<>(folders());
        Optional<String> version = Optional.empty();
        FlywayException lastFailure = null;
        if (waiting.remove(ROOT)) {
            version = Optional.ofNullable(run(ROOT));
        }
        while (!waiting.isEmpty()) {
            int before = ran.getAsInt();
            for (String module : List.copyOf(waiting)) {
                try {
                    version = Optional.ofNullable(run(module));
                    waiting.remove(module);
                } catch (FlywayException e) {
                    lastFailure = e;
                }
            }
            if (!waiting.isEmpty() && ran.getAsInt() == before) {
                // Once more, so that what is known of the progress is about this one.
                run(waiting.get(0));
                throw Objects.requireNonNull(lastFailure);
            }
        }
        return version;
    }

    private List<String> folders() {
        return locations.stream()
                .flatMap(location -> files.list(location).stream())
                .filter(path -> path.contains("/"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .sorted()
                .toList();
    }

    private @Nullable String run(String folder) {
        entering.accept(folder);
        FluentConfiguration module = Flyway.configure(configuration.getClassLoader())
                .configuration(configuration)
                .locations(locations.stream()
                        .map(location -> location.text() + "/" + folder)
                        .filter(location -> files.exists(ScriptLocation.of(location)))
                        .toArray(String[]::new));
        if (!folder.equals(ROOT)) {
            module.table(configuration.getTable() + "_" + folder)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .javaMigrations(new JavaMigration[0]);
        }
        return running.apply(module.load());
    }

    static boolean wanted(MigrationRequest request) {
        return Stream.ofNullable(request.properties().get(SETTING)).anyMatch("true"::equals);
    }
}
