package io.github.migrationdrift.postgres.scratch;

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
 * that tells when it began; a comment marks them as ours, since a name alone may be anybody's.
 *
 * @param maintenance a database that is connected to, and not changed
 */
public record ScratchDatabases(JdbcTarget maintenance, String prefix) implements Serializable {
    private static final Pattern NAME = Pattern.compile("drift_(\\d{10})_[0-9a-f]{12}_\\w+");
    private static final Duration OLD = Duration.ofHours(2);

    /** No run began before there was this plugin. */
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static final String MARK = "Scratch database of migration-drift-maven-plugin; a later run drops ";

    /** A database that was renamed, or whose comment was copied, is not ours any more. */
    private static final String MARKED = """
            select d.datname
            from pg_catalog.pg_database d
            where pg_catalog.shobj_description(d.oid, 'pg_database') = ? || d.datname
              and d.datdba = (select r.oid from pg_catalog.pg_roles r where r.rolname = current_user)
              and not exists (select from pg_catalog.pg_stat_activity a where a.datid = d.oid)
            order by d.datname""";

    /** A migration may have given the database to another role, which is no reason to leave it. */
    private static final String OWN = """
            select d.datname
            from pg_catalog.pg_database d
            where pg_catalog.starts_with(d.datname::text, ?) and pg_catalog.pg_has_role(d.datdba, 'USAGE')
            order by d.datname""";

    public static ScratchDatabases on(JdbcTarget maintenance) {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        return new ScratchDatabases(
                maintenance,
                "drift_" + Instant.now().getEpochSecond() + "_" + HexFormat.of().formatHex(random) + "_");
    }

    public String name(String role) {
        return prefix + role;
    }

    /** Makes a database, anew if it is there, that a later run knows by its mark, should this one be killed. */
    public void create(Connection connection, String name, String options) throws SQLException {
        new DatabaseRemoval(connection, maintenance, name).drop();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + Identifiers.quote(name) + options);
            statement.execute("comment on database " + Identifiers.quote(name) + " is '" + MARK + name + "'");
        }
    }

    /**
     * Drops what this run made, on a connection of its own, whatever became of others.
     *
     * @return which of them stay, and why
     */
    public List<String> drop() throws SQLException {
        String url = PostgresUrl.parse(maintenance.url()).impatient().text();
        try (Connection connection = new JdbcTarget(url, maintenance.user(), maintenance.password()).connect()) {
            List<String> left = new ArrayList<>();
            for (String name : names(connection, OWN, prefix)) {
                new DatabaseRemoval(connection, maintenance, name)
                        .perform()
                        .ifPresent(reason -> left.add(name + " (" + reason + ")"));
            }
            return left;
        }
    }

    /**
     * Drops what killed runs left behind: marked by us, owned by this very role, old enough, and nobody is connected to
     * it. What cannot be dropped, for instance since another run does so at the same time, is left to a later run.
     */
    public static void sweep(Connection connection, JdbcTarget maintenance, Instant now) throws SQLException {
        for (String name : names(connection, MARKED, MARK)) {
            if (isOld(name, now)) {
                new DatabaseRemoval(connection, maintenance, name).performUnused();
            }
        }
    }

    private static boolean isOld(String name, Instant now) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return false;
        }
        Instant begun = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)));
        return begun.isAfter(FIRST) && begun.isBefore(now.minus(OLD));
    }

    private static List<String> names(Connection connection, String query, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }
}
