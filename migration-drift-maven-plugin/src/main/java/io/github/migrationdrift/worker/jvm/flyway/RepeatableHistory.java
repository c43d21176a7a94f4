package io.github.migrationdrift.worker.jvm.flyway;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What Flyway remembers of repeatable migrations. */
final class RepeatableHistory {
    private RepeatableHistory() {}

    /** Makes Flyway take them for new ones. */
    static void forget(JdbcTarget database, ObjectName historyTable) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from " + statement.enquoteIdentifier(historyTable.schema(), true) + "."
                    + statement.enquoteIdentifier(historyTable.name(), true)
                    + " where version is null and type not in ('SCHEMA', 'DELETE')");
        }
    }
}
