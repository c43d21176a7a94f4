package io.github.migrationdrift.library.locking;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Leaves a lock behind that nobody gives up. */
public class V1__Lock_the_catalog extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        Connection kept = context.getConfiguration().getDataSource().getConnection();
        kept.setAutoCommit(false);
        try (Statement statement = kept.createStatement()) {
            statement.execute("lock table pg_catalog.pg_constraint in access exclusive mode");
        }
        Thread holder = new Thread(() -> hold(kept), "holder");
        holder.setDaemon(true);
        holder.start();
    }

    private static void hold(Connection kept) {
        try (Statement statement = kept.createStatement()) {
            statement.execute("select pg_sleep(3600)");
        } catch (SQLException e) {
            // The server is gone.
        }
    }
}
