package io.github.migrationdrift.postgres.expected;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Tells whether migrations made anything that the DDL of the entities could lean on. */
public final class PlainDatabase {
    /** Objects that came after initdb have larger numbers. */
    private static final String ANYTHING_BESIDES_RELATIONS = """
            select exists (select from pg_catalog.pg_extension where oid >= 16384)
                or exists (select from pg_catalog.pg_proc where oid >= 16384)
                or exists (select from pg_catalog.pg_collation where oid >= 16384)
                or exists (select from pg_catalog.pg_cast where oid >= 16384)
                or exists (select from pg_catalog.pg_operator where oid >= 16384)
                or exists (select from pg_catalog.pg_opclass where oid >= 16384)
                or exists (select from pg_catalog.pg_am where oid >= 16384)
                or exists (select from pg_catalog.pg_ts_config where oid >= 16384)
                or exists (select from pg_catalog.pg_db_role_setting where setconfig <> '{lc_messages=C}')
                or exists (select from pg_catalog.pg_type t
                           where t.oid >= 16384 and t.typelem = 0
                             and (t.typrelid = 0
                                  or exists (select from pg_catalog.pg_class c
                                             where c.oid = t.typrelid and c.relkind = 'c')))""";

    private PlainDatabase() {}

    /** Whether the database holds nothing but what a new one has, and relations in schemas. */
    public static boolean holdsOnlyRelations(JdbcTarget database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(ANYTHING_BESIDES_RELATIONS)) {
            result.next();
            return !result.getBoolean(1);
        }
    }
}
