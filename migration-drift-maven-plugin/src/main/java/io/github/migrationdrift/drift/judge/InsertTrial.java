package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.catalog.types.PostgresType;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Inserts a row without one column, to see whether a trigger gives it a value. The caller rolls back. */
final class InsertTrial {
    private static final String CONSTRAINT_VIOLATIONS = "23";

    private final Statement statement;
    private final Table table;

    InsertTrial(Statement statement, Table table) {
        this.statement = statement;
        this.table = table;
    }

    /** NOT NULL is the first constraint that PostgreSQL looks at, so breaking another one means that it is kept. */
    boolean fills(String column) throws SQLException {
        statement.execute("set local search_path = " + Ddl.quote(table.name().schema()) + ", public");
        try {
            statement.execute(insertWithout(column));
            return true;
        } catch (SQLException e) {
            String state = Optional.ofNullable(e.getSQLState()).orElse("");
            return state.startsWith(CONSTRAINT_VIOLATIONS) && !state.equals(SqlState.NOT_NULL_VIOLATION);
        }
    }

    private String insertWithout(String column) {
        List<Column> given = table.columns().stream()
                .filter(other ->
                        !other.name().equals(column) && sample(other.type()).isPresent())
                .filter(other -> other.generationExpression().isEmpty() && other.identity() == Column.Identity.NONE)
                .toList();
        if (given.isEmpty()) {
            return "insert into " + Ddl.qualified(table.name()) + " default values";
        }
        return given.stream()
                        .map(other -> Ddl.quote(other.name()))
                        .collect(Collectors.joining(", ", "insert into " + Ddl.qualified(table.name()) + " (", ")"))
                + given.stream()
                        .map(other -> "'" + sample(other.type()).orElseThrow() + "'")
                        .collect(Collectors.joining(", ", " values (", ")"));
    }

    private static Optional<String> sample(ColumnType type) {
        return type.array() ? Optional.of("{}") : type.known().flatMap(InsertTrial::sample);
    }

    private static Optional<String> sample(PostgresType type) {
        return switch (type) {
            case BOOLEAN -> Optional.of("true");
            case SMALLINT, INTEGER, BIGINT, NUMERIC, REAL, DOUBLE_PRECISION -> Optional.of("1");
            case VARCHAR, TEXT, CHAR -> Optional.of("x");
            case UUID -> Optional.of("00000000-0000-0000-0000-000000000001");
            case DATE, TIMESTAMP, TIMESTAMPTZ -> Optional.of("2000-01-01");
            case TIME -> Optional.of("00:00");
            case INTERVAL -> Optional.of("1 day");
            case JSON, JSONB -> Optional.of("{}");
            case BYTEA -> Optional.of("");
            case CITEXT, OID, TIMETZ, BIT, VARBIT -> Optional.empty();
        };
    }
}
