package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.check.ComparedSchema;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A shape whose DDL has been run as a migration. */
record MigratedShape(
        MappingShape shape, EntitySchema entities, ComparedSchema compared, JdbcTarget database, Removal removal)
        implements AutoCloseable {

    /** Takes the database away. */
    interface Removal {
        void run() throws SQLException;
    }

    List<Drift> drifts() throws SQLException {
        return compared.drifts(database);
    }

    MutableSchema schema(JdbcTarget target) throws SQLException {
        try (Connection connection = target.connect()) {
            return new MutableSchema(
                    CatalogReader.read(connection), compared.historyTable(), new MappingIndex(entities.mapping()));
        }
    }

    @Override
    public void close() throws SQLException {
        removal.run();
    }
}
