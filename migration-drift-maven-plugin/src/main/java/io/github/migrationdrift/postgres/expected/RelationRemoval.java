package io.github.migrationdrift.postgres.expected;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Drops tables, views, unused sequences and event triggers; a few statements for however many there are. */
final class RelationRemoval {
    /** More in one statement make PostgreSQL's search for dependent objects slow, fewer cost round trips. */
    private static final int CHUNK = 100;

    /** Event triggers would see the DDL that follows, and look for tables that are gone. */
    private static final String EVENT_TRIGGERS = """
            select quote_ident(evtname)
            from pg_event_trigger t
            where not exists (
                select from pg_depend d
                where d.classid = 'pg_event_trigger'::regclass and d.objid = t.oid and d.deptype = 'e')
            order by evtname""";

    private static final String RELATIONS = """
            select c.oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = any (string_to_array(?, null)::"char"[])
              and not c.relispartition
              and n.nspname <> 'information_schema'
              and n.nspname not like 'pg\\_%'
              and not exists (
                select from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid
                  and (d.deptype = 'e' or c.relkind = 'S' and d.deptype in ('a', 'i')))
            order by c.oid""";

    private static final String UNUSED = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.oid = any (?)
              and not exists (
                select from pg_depend d
                where d.refclassid = 'pg_class'::regclass and d.refobjid = c.oid and d.deptype = 'n')
            order by c.oid""";

    private final Connection connection;

    private RelationRemoval(Connection connection) {
        this.connection = connection;
    }

    /**
     * Drops all but sequences, which the DDL that follows may name in a default.
     *
     * @return identifies the sequences that stay
     */
    static List<Long> allButSequences(Connection connection) throws SQLException {
        RelationRemoval removal = new RelationRemoval(connection);
        removal.dropEventTriggers();
        removal.drop("view", "v");
        removal.drop("materialized view", "m");
        removal.drop("foreign table", "f");
        removal.drop("table", "rp");
        return removal.identifiers("S");
    }

    /** Drops those of the sequences that are still there and that no default uses. */
    static void unusedSequences(Connection connection, List<Long> sequences) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(UNUSED)) {
            query.setArray(1, connection.createArrayOf("oid", sequences.toArray()));
            new RelationRemoval(connection).dropAll("sequence", names(query));
        }
    }

    private void dropEventTriggers() throws SQLException {
        List<String> triggers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EVENT_TRIGGERS)) {
            while (rows.next()) {
                triggers.add(rows.getString(1));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String trigger : triggers) {
                statement.execute("drop event trigger " + trigger + " cascade");
            }
        }
    }

    private void drop(String kind, String relationKinds) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(RELATIONS)) {
            query.setString(1, relationKinds);
            dropAll(kind, names(query));
        }
    }

    private void dropAll(String kind, List<String> names) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int from = 0; from < names.size(); from += CHUNK) {
                List<String> chunk = names.subList(from, Math.min(from + CHUNK, names.size()));
                statement.execute("drop " + kind + " if exists " + String.join(", ", chunk) + " cascade");
            }
        }
    }

    private static List<String> names(PreparedStatement query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString("name"));
            }
        }
        return names;
    }

    private List<Long> identifiers(String relationKinds) throws SQLException {
        List<Long> identifiers = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(RELATIONS)) {
            query.setString(1, relationKinds);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    identifiers.add(rows.getLong("oid"));
                }
            }
        }
        return identifiers;
    }
}
