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
    private static final String DUPLICATE_SCHEMA = "42P06";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final String DUPLICATE_FUNCTION = "42723";
    private static final String IDENTIFIER = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+)";
    private static final Pattern CREATE_TYPE = Pattern.compile(
            "\\s*create\\s+type\\s+(?<schema>" + IDENTIFIER + "\\s*\\.\\s*)?(?<name>" + IDENTIFIER + ")\\s+as\\b.*",
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
                Optional<String> makeRoom = dropOfSameType(sql);
                if (makeRoom.isPresent()) {
                    statement.addBatch(makeRoom.get());
                }
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
                try {
                    Optional<String> makeRoom = dropOfSameType(sql);
                    if (makeRoom.isPresent()) {
                        statement.execute(makeRoom.get());
                    }
                    statement.execute(sql);
                } catch (SQLException e) {
                    if (connection.isClosed()) {
                        throw e;
                    }
                    refusal(sql, e).ifPresent(refused::add);
                }
            }
        }
    }

    /** A type that migrations made under the same name must not stand in for the one that the entities define. */
    private Optional<String> dropOfSameType(String sql) {
        Matcher type = CREATE_TYPE.matcher(sql);
        if (!type.matches()) {
            return Optional.empty();
        }
        String schema = type.group("schema") == null ? Identifiers.quote(defaultSchema) + "." : type.group("schema");
        return Optional.of("drop type if exists " + schema + type.group("name") + " cascade");
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
