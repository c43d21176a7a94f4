package io.github.migrationdrift.worker.jvm.flyway;

import io.github.migrationdrift.migration.ScriptFiles;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.worker.message.MigrationCount;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Tells how far Flyway has come, seldom enough to cost nothing. How many there are is counted once it takes long. */
final class MigrationCounter {
    private final FluentConfiguration configuration;
    private final ScriptFiles files;
    private final List<ScriptLocation> locations;
    private final Consumer<MigrationCount> told;
    private final Duration pause;
    private long last = System.nanoTime();
    private int all;

    /** @param pause between two counts at least */
    MigrationCounter(
            FluentConfiguration configuration,
            ScriptFiles files,
            List<ScriptLocation> locations,
            Consumer<MigrationCount> told,
            Duration pause) {
        this.configuration = configuration;
        this.files = files;
        this.locations = locations;
        this.told = told;
        this.pause = pause;
    }

    void ran(int migrations) {
        long now = System.nanoTime();
        if (now - last < pause.toNanos()) {
            return;
        }
        last = now;
        all = all == 0 ? scripts() : all;
        told.accept(new MigrationCount(migrations, Math.max(all, migrations)));
    }

    private int scripts() {
        return (int) locations.stream()
                        .flatMap(location -> files.list(location).stream())
                        .filter(this::isMigration)
                        .distinct()
                        .count()
                + configuration.getJavaMigrations().length;
    }

    private boolean isMigration(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(configuration.getSqlMigrationSeparator())
                && Stream.of(configuration.getSqlMigrationPrefix(), configuration.getRepeatableSqlMigrationPrefix())
                        .anyMatch(name::startsWith)
                && Stream.of(configuration.getSqlMigrationSuffixes()).anyMatch(name::endsWith);
    }
}
