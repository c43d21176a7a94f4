package io.github.migrationdrift.postgres.scratch;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drops one database that is ours, with what migrations may have left in it to keep it from being dropped. */
public final class DatabaseRemoval {
    private static final int FIRST_WITH_FORCE = 13;

    private final Connection connection;
    private final JdbcTarget maintenance;
    private final String name;

    public DatabaseRemoval(Connection connection, JdbcTarget maintenance, String name) {
        this.connection = connection;
        this.maintenance = maintenance;
        this.name = name;
    }

    /** Drops it, whoever is connected to it; says why where that cannot be done. */
    Optional<String> perform() {
        try {
            drop();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Drops it, if it is there and whoever is connected to it. */
    public void drop() throws SQLException {
        boolean force = connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_FORCE;
        if (!force) {
            execute("select pg_terminate_backend(pid) from pg_catalog.pg_stat_activity where datname = "
                    + Ddl.literal(name));
        }
        drop(force ? " with (force)" : "");
    }

    /** Drops it unless somebody uses it, or drops it just now. */
    void performUnused() {
        try {
            drop("");
        } catch (SQLException e) {
            // A later run tries again.
        }
    }

    private void drop(String options) throws SQLException {
        String drop = "drop database if exists " + Identifiers.quote(name) + options;
        if (isTemplate()) {
            execute("alter database " + Identifiers.quote(name) + " is_template false");
        }
        try {
            execute(drop);
        } catch (SQLException e) {
            if (!SqlState.OBJECT_IN_USE.equals(e.getSQLState())) {
                throw e;
            }
            rollBackPreparedTransactions();
            execute(drop);
        }
    }

    /** They outlive the connections that prepared them, and only in their own database they can be ended. */
    private void rollBackPreparedTransactions() throws SQLException {
        List<String> prepared = texts(
                "select quote_literal(gid) from pg_catalog.pg_prepared_xacts where database = " + Ddl.literal(name));
        if (prepared.isEmpty()) {
            return;
        }
        JdbcTarget inside = new JdbcTarget(
                PostgresUrl.parse(maintenance.url())
                        .withDatabase(name)
                        .impatient()
                        .text(),
                maintenance.user(),
                maintenance.password());
        try (Connection own = inside.connect();
                Statement statement = own.createStatement()) {
            for (String transaction : prepared) {
                statement.execute("rollback prepared " + transaction);
            }
        }
    }

    private boolean isTemplate() throws SQLException {
        return !texts("select datname from pg_catalog.pg_database where datistemplate and datname = "
                        + Ddl.literal(name))
                .isEmpty();
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
