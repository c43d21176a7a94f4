package io.github.migrationdrift.discovery;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.configuration.ApplicationDatabase;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.worker.message.HibernateKeys;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * PostgreSQL's search path begins with the schema that is called like the role, where there is one. Whether there is,
 * shows only once the migrations have run.
 *
 * @param configuration under which everything falls where it does in production
 * @param warning what to tell of it
 */
public record UserSchema(ProjectConfiguration configuration, Optional<String> warning) {
    private static final String FLYWAY_DEFAULT = "flyway.defaultSchema";

    /**
     * Another reading of unqualified names, where the entities and the migrations do not meet in the first.
     *
     * @param found what the migrations made under the settings
     */
    public static Optional<UserSchema> of(CheckSettings settings, Mapping mapping, Catalog found) {
        if (statesSchema(settings.configuration())) {
            return Optional.empty();
        }
        ApplicationDatabase application = settings.configuration().applicationDatabase();
        String usual = settings.defaultSchema();
        Set<ObjectName> wanted =
                mapping.tables().stream().map(MappedTable::name).collect(Collectors.toSet());
        Set<ObjectName> there = SchemaNames.of(found).tables();
        Optional<UserSchema> presupposed = application
                .migrator()
                .filter(user -> !found.schemas().contains(user.value()))
                .filter(user -> isMoved(wanted, user.value(), there, usual))
                .map(UserSchema::presupposed);
        return presupposed.or(() -> application
                .user()
                .filter(user -> found.schemas().contains(user.value()))
                .filter(user -> isMoved(wanted, usual, there, user.value()))
                .map(UserSchema::made));
    }

    /** Whether each table that is asked for in one schema stands in another, and none where it is asked for. */
    private static boolean isMoved(Set<ObjectName> wanted, String from, Set<ObjectName> there, String to) {
        Set<ObjectName> asked =
                wanted.stream().filter(table -> table.schema().equals(from)).collect(Collectors.toSet());
        return asked.stream().anyMatch(table -> there.contains(new ObjectName(to, table.name())))
                && asked.stream().noneMatch(there::contains);
    }

    private static boolean statesSchema(ProjectConfiguration configuration) {
        Map<String, String> flyway = configuration.flywayProperties();
        return flyway.containsKey(FLYWAY_DEFAULT) || flyway.containsKey("flyway.schemas");
    }

    private static UserSchema presupposed(Setting user) {
        Setting schema = Setting.implied(user.value(), user.origin());
        return new UserSchema(
                ProjectConfiguration.settings(Map.of(), Map.of(FLYWAY_DEFAULT, schema)),
                Optional.of("The entities name the schema " + user.value()
                        + ", which no migration creates. It has the name of the user (" + user.origin()
                        + "), so where it exists, PostgreSQL puts what the migrations create without a schema into it; the check created it. To have it from the start, let Flyway create it: state"
                        + " flyway.defaultSchema (-Dflyway.defaultSchema=" + user.value() + ")."));
    }

    private static UserSchema made(Setting user) {
        Setting schema = Setting.implied(user.value(), user.origin());
        return new UserSchema(
                ProjectConfiguration.settings(Map.of(HibernateKeys.DEFAULT_SCHEMA, schema), Map.of()),
                Optional.empty());
    }
}
