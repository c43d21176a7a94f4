package io.github.migrationdrift.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Executes statements in chunks, and one by one where a chunk fails. */
final class DdlExecution {
    private static final int CHUNK = 100;
    private static final String SYNTAX_ERROR = "42601";
    private static final String INVALID_TEXT = "22P02";
    private static final String DUPLICATE_SCHEMA = "42P06";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final String DUPLICATE_FUNCTION = "42723";
    private static final String IDENTIFIER = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+)";
    private static final Pattern CREATE_SHARED = Pattern.compile(
            "\\s*create\\s+(?<kind>type|sequence)\\s+(?<schema>" + IDENTIFIER + "\\s*\\.\\s*)?(?<name>" + IDENTIFIER
                    + ")(?:\\s.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LABEL_MISSING =
            Pattern.compile("enum (?<type>(?:" + IDENTIFIER + "\\.)?" + IDENTIFIER + "): \"(?<label>[^\"]+)\"");

    /** Hibernate takes the quotes off the names of indexes. */
    private static final Pattern CREATE_UNQUOTED_INDEX = Pattern.compile(
            "(?<create>\\s*create\\s+(?:unique\\s+)?index\\s+)(?<name>[^\"]+?)(?<on>\\s+on\\s.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern CREATE_KEPT_KIND = Pattern.compile(
            "create (or replace )?(cast|type|function|procedure|aggregate|operator|domain|collation|extension|role) .*");

    private final Connection connection;
    private final String defaultSchema;

    DdlExecution(Connection connection, String defaultSchema) {
        this.connection = connection;
        this.defaultSchema = defaultSchema;
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
            for (String sql : chunk) {
                Optional<SQLException> failure = execute(statement, sql);
                while (failure.isPresent() && addsLabel(statement, failure.get())) {
                    failure = execute(statement, sql);
                }
                if (failure.isPresent() && !executesQuoted(statement, sql, failure.get())) {
                    refusal(sql, failure.get()).ifPresent(refused::add);
                }
            }
        }
    }

    private Optional<SQLException> execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
            return Optional.empty();
        } catch (SQLException e) {
            if (connection.isClosed()) {
                throw e;
            }
            return Optional.of(e);
        }
    }

    /** Where a column has an enum type of the migrations, its check names the constants of the entities. */
    private static boolean addsLabel(Statement statement, SQLException failure) {
        Matcher label = LABEL_MISSING.matcher(String.valueOf(failure.getMessage()));
        if (!INVALID_TEXT.equals(failure.getSQLState()) || !label.find()) {
            return false;
        }
        try {
            statement.execute("alter type " + label.group("type") + " add value " + "'"
                    + label.group("label").replace("'", "''") + "'");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean executesQuoted(Statement statement, String sql, SQLException failure) {
        Matcher index = CREATE_UNQUOTED_INDEX.matcher(sql);
        if (!SYNTAX_ERROR.equals(failure.getSQLState()) || !index.matches()) {
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

    private static Optional<RefusedStatement> refusal(String sql, SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        return isNoDrift(sql, state)
                ? Optional.empty()
                : Optional.of(new RefusedStatement(sql, state, String.valueOf(e.getMessage())));
    }

    /** What is there already was kept on purpose; Hibernate quotes some comments in a way that PostgreSQL refuses. */
    private static boolean isNoDrift(String sql, String state) {
        String start = sql.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return switch (state) {
            case DUPLICATE_SCHEMA -> start.startsWith("create schema ");
            case SYNTAX_ERROR -> start.startsWith("comment on ");
            case DUPLICATE_OBJECT, DUPLICATE_FUNCTION ->
                CREATE_KEPT_KIND.matcher(start).matches();
            default -> false;
        };
    }
}
