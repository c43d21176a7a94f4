package io.github.migrationdrift.catalog.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;

/** A transaction, or a savepoint within the caller's, that takes back every setting when it ends. */
final class ReadingTransaction implements AutoCloseable {
    private final Connection connection;
    private final Optional<Savepoint> start;

    private ReadingTransaction(Connection connection, Optional<Savepoint> start) {
        this.connection = connection;
        this.start = start;
    }

    static ReadingTransaction begin(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false);
            return new ReadingTransaction(connection, Optional.empty());
        }
        return new ReadingTransaction(connection, Optional.of(connection.setSavepoint()));
    }

    CatalogQuery query() {
        return new CatalogQuery(connection);
    }

    @Override
    public void close() throws SQLException {
        if (start.isPresent()) {
            connection.rollback(start.get());
            connection.releaseSavepoint(start.get());
        } else {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
