package io.github.migrationdrift.worker.message;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Flyway is to run.
 *
 * @param database an empty database
 * @param observer the same as somebody else, who writes down what changes whatever happens to the role that migrates
 * @param locations as Flyway spells them, {@code classpath:db/migration} or {@code filesystem:sql}
 * @param properties further settings with their {@code flyway.} prefix
 * @param javaMigrations classes outside the locations that may be migrations which the application hands to Flyway
 * @param earlier what the session has left in which some of the migrations have already run on the database; null where
 *     it is empty
 */
public record MigrationRequest(
        JdbcTarget database,
        JdbcTarget observer,
        List<String> locations,
        Map<String, String> properties,
        List<String> javaMigrations,
        @Nullable SessionState earlier)
        implements Serializable {
    /** Whether Flyway holds its lock in an open transaction. */
    public static final String TRANSACTIONAL_LOCK = "flyway.postgresql.transactional.lock";

    public MigrationRequest {
        locations = List.copyOf(locations);
        properties = Map.copyOf(properties);
        javaMigrations = List.copyOf(javaMigrations);
    }

    /** The same, where Flyway is to hold its lock in a transaction, so that no migration can give it up. */
    public MigrationRequest holdingLockInTransaction() {
        Map<String, String> more = new HashMap<>(properties);
        more.put(TRANSACTIONAL_LOCK, "true");
        return new MigrationRequest(database, observer, locations, more, javaMigrations, earlier);
    }

    /** The same, where some of the migrations have already run. */
    public MigrationRequest after(SessionState session) {
        return new MigrationRequest(database, observer, locations, properties, javaMigrations, session);
    }

    /** The same on another database, with further migrations. */
    public MigrationRequest on(JdbcTarget other, JdbcTarget itsObserver, String location) {
        List<String> more = new ArrayList<>(locations);
        more.add(location);
        return new MigrationRequest(other, itsObserver, more, properties, javaMigrations);
    }

    /** On an empty database. */
    public MigrationRequest(
            JdbcTarget database,
            JdbcTarget observer,
            List<String> locations,
            Map<String, String> properties,
            List<String> javaMigrations) {
        this(database, observer, locations, properties, javaMigrations, null);
    }

    /** By one role alone. */
    public MigrationRequest(
            JdbcTarget database, List<String> locations, Map<String, String> properties, List<String> javaMigrations) {
        this(database, database, locations, properties, javaMigrations);
    }

    /** With the migrations of the locations alone. */
    public MigrationRequest(JdbcTarget database, List<String> locations, Map<String, String> properties) {
        this(database, locations, properties, List.of());
    }
}
