package io.github.migrationdrift.postgres.expected;

import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.postgres.scratch.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Executes statements in chunks, one by one where a chunk fails, and a table part by part where it is refused. */
final class DdlExecution {
    private static final int CHUNK = 100;
    private static final Pattern CREATE_SHARED = Pattern.compile(
            "\\s*create\\s+(?<kind>type|sequence)\\s+(?<schema>" + Identifiers.SPELLED + "\\s*\\.\\s*)?(?<name>"
                    + Identifiers.SPELLED + ")(?:\\s.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Hibernate takes the quotes off the names of indexes. */
    private static final Pattern CREATE_UNQUOTED_INDEX = Pattern.compile(
            "(?<create>\\s*create\\s+(?:unique\\s+)?index\\s+)(?<name>[^\"]+?)(?<on>\\s+on\\s.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern CREATE_KEPT_KIND = Pattern.compile(
            "create (or replace )?(cast|type|function|procedure|aggregate|operator|domain|collation|extension|role) .*");

    private final Connection connection;
    private final String defaultSchema;
    private final MigratedTypes types;
    private final UnmadeNames unmade = new UnmadeNames();

    /** @param types stand in for those that PostgreSQL refuses */
    DdlExecution(Connection connection, String defaultSchema, MigratedTypes types) {
        this.connection = connection;
        this.defaultSchema = defaultSchema;
        this.types = types;
    }

    List<RefusedStatement> execute(List<String> ddl) throws SQLException {
        makeRoom(ddl);
        List<RefusedStatement> refused = new ArrayList<>();
        for (int from = 0; from < ddl.size(); from += CHUNK) {
            List<String> chunk = ddl.subList(from, Math.min(from + CHUNK, ddl.size()));
            if (!executeAtOnce(chunk)) {
                executeEach(chunk, refused);
            }
        }
        return List.copyOf(refused);
    }

    private boolean executeAtOnce(List<String> chunk) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : chunk) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
            connection.commit();
            return true;
        } catch (SQLException e) {
            connection.rollback();
            return false;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void executeEach(List<String> chunk, List<RefusedStatement> refused) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            SingleExecution single = new SingleExecution(connection, statement);
            for (String sql : chunk) {
                Optional<SQLException> failure = single.execute(sql);
                if (failure.isPresent() && !executesQuoted(statement, sql, failure.get())) {
                    refused.addAll(refusals(single, sql, failure.get()));
                }
            }
        }
    }

    private List<RefusedStatement> refusals(SingleExecution single, String sql, SQLException failure)
            throws SQLException {
        Optional<CreateTable> table = CreateTable.parse(sql);
        if (table.isPresent() && single.execute(table.get().empty()).isEmpty()) {
            return new PartwiseCreation(single, table.get(), sql, types, defaultSchema, unmade).create();
        }
        if (unmade.explain(failure) || isNoDrift(sql, state(failure))) {
            return List.of();
        }
        table.map(CreateTable::name).ifPresent(unmade::add);
        return List.of(
                new RefusedStatement(sql, state(failure), String.valueOf(failure.getMessage()), sql, Optional.empty()));
    }

    private static boolean executesQuoted(Statement statement, String sql, SQLException failure) {
        Matcher index = CREATE_UNQUOTED_INDEX.matcher(sql);
        if (!SqlState.SYNTAX_ERROR.equals(failure.getSQLState()) || !index.matches()) {
            return false;
        }
        try {
            statement.execute(index.group("create") + Identifiers.quote(index.group("name")) + index.group("on"));
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** What migrations made under the same name must not stand in for what the entities define. */
    private void makeRoom(List<String> ddl) throws SQLException {
        List<String> drops = ddl.stream()
                .flatMap(sql -> dropOfSameName(sql).stream())
                .distinct()
                .toList();
        if (!executeAtOnce(drops)) {
            executeEach(drops, new ArrayList<>());
        }
    }

    private Optional<String> dropOfSameName(String sql) {
        Matcher shared = CREATE_SHARED.matcher(sql);
        if (!shared.matches()) {
            return Optional.empty();
        }
        String schema =
                shared.group("schema") == null ? Identifiers.quote(defaultSchema) + "." : shared.group("schema");
        return Optional.of("drop " + shared.group("kind") + " if exists " + schema + shared.group("name") + " cascade");
    }

    static String state(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).orElse("");
    }

    /** What is there already was kept on purpose; Hibernate quotes some comments in a way that PostgreSQL refuses. */
    private static boolean isNoDrift(String sql, String state) {
        String start = sql.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return switch (state) {
            case SqlState.DUPLICATE_SCHEMA -> start.startsWith("create schema ");
            case SqlState.SYNTAX_ERROR -> start.startsWith("comment on ");
            case SqlState.DUPLICATE_OBJECT, SqlState.DUPLICATE_FUNCTION ->
                CREATE_KEPT_KIND.matcher(start).matches();
            default -> false;
        };
    }
}
