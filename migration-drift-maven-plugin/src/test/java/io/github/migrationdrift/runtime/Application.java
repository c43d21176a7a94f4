package io.github.migrationdrift.runtime;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** A running application that can be led from one database to another. */
public final class Application implements AutoCloseable {
    private final Map<JdbcTarget, Connection> connections = new HashMap<>();
    private final StandardServiceRegistry registry;
    private final SessionFactory sessions;
    private final String driverSettings;
    private JdbcTarget database;

    private Application(JdbcTarget database, Collection<Class<?>> classes, Map<String, String> properties) {
        this.database = database;
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder();
        properties.forEach(builder::applySetting);
        driverSettings = Optional.ofNullable(properties.get("hibernate.connection.stringtype"))
                .map(value -> (database.url().contains("?") ? "&" : "?") + "stringtype=" + value)
                .orElse("");
        builder.applySetting("hibernate.connection.provider_class", new SwitchedConnections())
                .applySetting("hibernate.hbm2ddl.auto", "none")
                .applySetting("hibernate.tenant_identifier_resolver", new OnlyTenant())
                .applySetting("jakarta.persistence.validation.mode", "none");
        registry = builder.build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            classes.forEach(sources::addAnnotatedClass);
            sessions = sources.buildMetadata().buildSessionFactory();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts Hibernate as an application does whose schema is made by others. */
    public static Application start(JdbcTarget database, Collection<Class<?>> classes, Map<String, String> properties) {
        return new Application(database, classes, properties);
    }

    /** Everything to try, in a good order: what is usual comes first. */
    List<Attempt> attempts(SampleValues values) {
        return new Attempts(sessions, values).all();
    }

    /** Everything to store and to load again. */
    List<Attempt> roundTrips(SampleValues values) {
        return new Attempts(sessions, values).roundTrips();
    }

    /** The usual rows of each entity, and what others do to them before they are loaded. */
    List<Attempt> among(SampleValues values, Others others) {
        return new Attempts(sessions, values).among(others);
    }

    List<Attempt> many(SampleValues values, Others before) {
        return new Attempts(sessions, values).many(before);
    }

    /** Leaves nothing behind in the database. */
    Outcome outcome(JdbcTarget target, Attempt attempt) {
        database = target;
        Progress progress = new Progress();
        try (Session session = sessions.openSession()) {
            session.beginTransaction();
            try {
                attempt.work().in(session, progress);
                session.doWork(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("set constraints all immediate");
                    }
                });
                return Outcome.success(progress.seen());
            } catch (Exception e) {
                return Outcome.failure(progress.operation(), e);
            } finally {
                session.getTransaction().rollback();
            }
        }
    }

    /** Lets go of a database, so that it can be copied. */
    void leave(JdbcTarget target) throws SQLException {
        Connection connection = connections.remove(target);
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public void close() {
        if (sessions != null) {
            sessions.close();
        }
        StandardServiceRegistryBuilder.destroy(registry);
        for (Connection connection : connections.values()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final class SwitchedConnections implements ConnectionProvider {
        private static final long serialVersionUID = 1L;

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = connections.get(database);
            if (connection == null) {
                connection =
                        new JdbcTarget(database.url() + driverSettings, database.user(), database.password()).connect();
                connections.put(database, connection);
            }
            return connection;
        }

        @Override
        public void closeConnection(Connection connection) {}

        @Override
        public boolean supportsAggressiveRelease() {
            return false;
        }

        @Override
        public boolean isUnwrappableAs(Class<?> type) {
            return false;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
