package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.sample.SampleRows;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A copy of the migrated database with rows in it.
 *
 * @param rows how many, and which tables have none
 */
record FilledCopy(JdbcTarget database, SampleRows.Filled rows) {
    private static final int ROWS = 100;

    /** Makes it, with rows that keep to what the entities ask for, as far as the migrations let them. */
    static FilledCopy of(CheckStages.Done done) throws SQLException {
        JdbcTarget copy = done.context().server().cloneDatabase(done.database().compared(), "proof");
        try (Connection connection = copy.connect()) {
            return new FilledCopy(
                    copy,
                    SampleRows.fill(
                            connection,
                            withoutHistory(done.check().migrated()),
                            done.check().expected().catalog(),
                            ROWS));
        }
    }

    private static Catalog withoutHistory(Migrated migrated) {
        ObjectName history = migrated.result().historyTable();
        return migrated.catalog()
                .withTables(migrated.catalog().tables().stream()
                        .filter(table -> !table.name().equals(history))
                        .toList());
    }
}
