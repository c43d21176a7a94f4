package io.github.migrationdrift.postgres.expected;

import io.github.migrationdrift.postgres.scratch.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Turns a copy of the migrated database into the one that the entities expect. */
public final class ExpectedDatabase {
    private ExpectedDatabase() {}

    /**
     * Removes every relation and executes the DDL instead. What migrations made besides relations stays: extensions,
     * schemas, functions, domains, collations, types that the DDL does not make itself, and sequences that its defaults
     * use. A table that PostgreSQL refuses is made without what it refuses, where need be with the type that the
     * migrations have.
     *
     * @param connection to a database that nobody else needs; in auto-commit mode before and after
     * @param ddl Hibernate's statements, in their order
     * @param defaultSchema where unqualified names belong
     * @param schemas what the entities name besides; made when missing
     * @return what PostgreSQL does not execute, in the order of the statements
     */
    public static List<RefusedStatement> build(
            Connection connection, List<String> ddl, String defaultSchema, Set<String> schemas) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set client_min_messages = error");
            MigratedTypes types = MigratedTypes.read(connection);
            List<Long> sequences = RelationRemoval.allButSequences(connection);
            Set<String> needed = new TreeSet<>(schemas);
            needed.add(defaultSchema);
            for (String schema : needed) {
                statement.execute("create schema if not exists " + Identifiers.quote(schema));
            }
            statement.execute("set search_path to " + Identifiers.quote(defaultSchema) + ", public");
            List<RefusedStatement> refused = new DdlExecution(connection, defaultSchema, types).execute(ddl);
            statement.execute("reset search_path");
            RelationRemoval.unusedSequences(connection, sequences);
            statement.execute("reset client_min_messages");
            return refused;
        }
    }
}
