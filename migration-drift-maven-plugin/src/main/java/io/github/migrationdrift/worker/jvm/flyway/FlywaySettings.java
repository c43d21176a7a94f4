package io.github.migrationdrift.worker.jvm.flyway;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.worker.message.MigrationRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Flyway's configuration: the project's own, but on the scratch database. */
final class FlywaySettings {
    private static final Set<String> CONNECTION =
            Set.of("flyway.url", "flyway.user", "flyway.password", "flyway.driver", "flyway.environment");

    private FlywaySettings() {}

    static FluentConfiguration of(MigrationRequest request) {
        JdbcTarget database = request.database();
        FluentConfiguration configuration = configure(request)
                .dataSource(database.url(), database.user(), database.password())
                .cleanDisabled(true);
        if (!request.locations().isEmpty()) {
            configuration.locations(request.locations().toArray(String[]::new));
        }
        return configuration;
    }

    private static FluentConfiguration configure(MigrationRequest request) {
        Map<String, String> properties = new HashMap<>(request.properties());
        properties.keySet().removeAll(CONNECTION);
        properties.remove(ModuleMigrations.SETTING);
        Optional<String> lock = Optional.ofNullable(properties.remove(MigrationRequest.TRANSACTIONAL_LOCK));
        FluentConfiguration configuration =
                Flyway.configure(Thread.currentThread().getContextClassLoader()).configuration(properties);
        TransactionalLock.set(configuration, lock);
        return configuration;
    }

    /** The schema that Flyway makes the default of its connections. */
    static String defaultSchema(FluentConfiguration configuration, String currentSchema) {
        List<String> schemas = List.of(configuration.getSchemas());
        String configured = configuration.getDefaultSchema();
        if (configured != null) {
            return configured;
        }
        return schemas.isEmpty() ? currentSchema : schemas.get(0);
    }

    /** Where callbacks' scripts lie when it is not with the migrations; since Flyway 11. */
    static Stream<ScriptLocation> callbackLocations(MigrationRequest request) {
        String setting = request.properties().getOrDefault("flyway.callbackLocations", "");
        return Pattern.compile(",")
                .splitAsStream(setting)
                .map(String::strip)
                .filter(location -> !location.isEmpty())
                .map(location -> location.contains(":") ? location : "classpath:" + location)
                .map(ScriptLocation::of);
    }
}
