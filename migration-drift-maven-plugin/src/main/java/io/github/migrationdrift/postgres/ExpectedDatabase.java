package io.github.migrationdrift.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a clone of the migrated database into the one that the entities ask for: its relations go, its extensions,
 * schemas, domains, functions, collations and types stay, and the DDL of the entities is run.
 */
public final class ExpectedDatabase {
    private static final int BATCH = 200;
    private static final String RELATIONS = """
            select case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
                                  when 'f' then 'foreign table' when 'S' then 'sequence' else 'table' end,
                   format('%I.%I', n.nspname, c.relname)
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
              and not c.relispartition
              and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
              and n.nspname not like 'pg\\_temp\\_%'
              and not exists (select 1 from pg_catalog.pg_depend d
                              where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid
                                and d.deptype in ('e', 'i'))
            order by 1, 2""";
    private static final Pattern CREATE_TYPE = Pattern.compile(
            "^\\s*create\\s+type\\s+((?:\"[^\"]+\"|[\\w$]+)(?:\\.(?:\"[^\"]+\"|[\\w$]+))?)\\s+as\\s",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> ALREADY_THERE = Set.of("42P06", "42710", "42723");
    private static final String SYNTAX_ERROR = "42601";

    private final Connection connection;
    private final List<RefusedStatement> refused = new ArrayList<>();

    private ExpectedDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Rebuilds the database behind the connection.
     *
     * @param schemas that entities name; those that are missing are made, so that the rest can be compared
     * @param defaultSchema where unqualified names fall
     * @return the statements that failed and whose failure is a drift
     */
    public static List<RefusedStatement> build(
            Connection connection, List<String> ddl, Set<String> schemas, String defaultSchema) throws SQLException {
        ExpectedDatabase database = new ExpectedDatabase(connection);
        database.removeRelations();
        database.prepareSchemas(schemas, defaultSchema);
        database.run(ddl);
        return List.copyOf(database.refused);
    }

    private void removeRelations() throws SQLException {
        List<String> drops = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet relations = statement.executeQuery(RELATIONS)) {
            while (relations.next()) {
                drops.add("drop " + relations.getString(1) + " if exists " + relations.getString(2) + " cascade");
            }
        }
        for (int start = 0; start < drops.size(); start += BATCH) {
            executeTogether(drops.subList(start, Math.min(drops.size(), start + BATCH)));
        }
    }

    private void prepareSchemas(Set<String> schemas, String defaultSchema) throws SQLException {
        List<String> statements = new ArrayList<>();
        schemas.forEach(schema -> statements.add("create schema if not exists " + Identifiers.quote(schema)));
        statements.add("set search_path to " + Identifiers.quote(defaultSchema) + ", public");
        executeTogether(statements);
    }

    private void run(List<String> ddl) throws SQLException {
        for (int start = 0; start < ddl.size(); start += BATCH) {
            List<String> chunk = ddl.subList(start, Math.min(ddl.size(), start + BATCH));
            try {
                executeTogether(chunk.stream()
                        .flatMap(ExpectedDatabase::withTypeReplaced)
                        .toList());
            } catch (SQLException e) {
                runSingly(chunk);
            }
        }
    }

    /** A type that a migration made gives way to the one that the entities describe. */
    private static java.util.stream.Stream<String> withTypeReplaced(String statement) {
        Matcher matcher = CREATE_TYPE.matcher(statement);
        return matcher.find()
                ? java.util.stream.Stream.of("drop type if exists " + matcher.group(1) + " cascade", statement)
                : java.util.stream.Stream.of(statement);
    }

    private void runSingly(List<String> statements) throws SQLException {
        for (String sql : statements) {
            try {
                executeTogether(withTypeReplaced(sql).toList());
            } catch (SQLException e) {
                if (isDrift(sql, Optional.ofNullable(e.getSQLState()).orElse(""))) {
                    refused.add(new RefusedStatement(sql, e.getSQLState(), firstLine(e)));
                }
            }
        }
    }

    private static boolean isDrift(String sql, String sqlState) {
        boolean comment = sql.strip().toLowerCase(Locale.ROOT).startsWith("comment on");
        return !ALREADY_THERE.contains(sqlState) && !(comment && sqlState.equals(SYNTAX_ERROR));
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private void executeTogether(List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw Optional.ofNullable(e.getNextException()).orElse(e);
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
