package io.github.migrationdrift.worker.jvm.hibernate;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.HibernateException;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Lets Hibernate look at the scratch database; whatever tries to write is refused by PostgreSQL. */
final class ReadOnlyConnections implements ConnectionProvider {
    private static final long serialVersionUID = 1L;

    private final JdbcTarget database;

    ReadOnlyConnections(JdbcTarget database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = on");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (!isUnwrappableAs(type)) {
            throw new HibernateException("Not a " + type.getName());
        }
        return type.cast(this);
    }
}
