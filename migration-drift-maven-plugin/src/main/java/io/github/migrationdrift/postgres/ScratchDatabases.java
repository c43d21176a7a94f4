package io.github.migrationdrift.postgres;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.io.Serializable;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The databases of one run on a server that others use too. Their names begin with a prefix that no other run has and
 * that tells when it began.
 *
 * @param maintenance a database that is connected to, and not changed
 */
public record ScratchDatabases(JdbcTarget maintenance, String prefix) implements Serializable {
    private static final Pattern NAME = Pattern.compile("drift_(\\d{8,})_[0-9a-f]{12}_\\w+");
    private static final Duration OLD = Duration.ofHours(2);
    private static final int FIRST_WITH_FORCE = 13;

    static ScratchDatabases on(JdbcTarget maintenance) {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        return new ScratchDatabases(
                maintenance,
                "drift_" + Instant.now().getEpochSecond() + "_" + HexFormat.of().formatHex(random) + "_");
    }

    String name(String role) {
        return prefix + role;
    }

    /** Drops what this run made, on a connection of its own. */
    public void drop() throws SQLException {
        try (Connection connection = maintenance.connect()) {
            drop(connection);
        }
    }

    void drop(Connection connection) throws SQLException {
        for (String name : names(connection)) {
            if (name.startsWith(prefix)) {
                drop(connection, name);
            }
        }
    }

    /**
     * Drops what killed runs left behind: old enough, and nobody is connected to it. What cannot be dropped, for instance
     * since another run does so at the same time, is left to a later run.
     */
    static void sweep(Connection connection, Instant now) throws SQLException {
        for (String name : names(connection)) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()
                    && Instant.ofEpochSecond(Long.parseLong(matcher.group(1))).isBefore(now.minus(OLD))
                    && isUnused(connection, name)) {
                dropUnused(connection, name);
            }
        }
    }

    private static void dropUnused(Connection connection, String name) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + Identifiers.quote(name));
        } catch (SQLException e) {
            // Somebody uses or drops it just now.
        }
    }

    /** Only those that this role owns; it may drop no others. */
    private static List<String> names(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_catalog.pg_database d"
                        + " where datname like 'drift\\_%' and pg_has_role(d.datdba, 'USAGE') order by datname")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static boolean isUnused(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select not exists (select from pg_catalog.pg_stat_activity where datname = ?)")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static void drop(Connection connection, String name) throws SQLException {
        boolean force = connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_FORCE;
        try (Statement statement = connection.createStatement()) {
            if (!force) {
                statement.execute("select pg_terminate_backend(pid) from pg_catalog.pg_stat_activity where datname = '"
                        + name.replace("'", "''") + "'");
            }
            statement.execute("drop database if exists " + Identifiers.quote(name) + (force ? " with (force)" : ""));
        }
    }
}
