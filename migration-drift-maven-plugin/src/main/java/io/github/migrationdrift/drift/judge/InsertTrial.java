package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Inserts a row without one column, to see whether a trigger gives it a value. The caller rolls back. */
final class InsertTrial {
    private static final String CONSTRAINT_VIOLATIONS = "23";
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("bool", "true"),
            Map.entry("int2", "1"),
            Map.entry("int4", "1"),
            Map.entry("int8", "1"),
            Map.entry("numeric", "1"),
            Map.entry("float4", "1"),
            Map.entry("float8", "1"),
            Map.entry("varchar", "x"),
            Map.entry("text", "x"),
            Map.entry("bpchar", "x"),
            Map.entry("uuid", "00000000-0000-0000-0000-000000000001"),
            Map.entry("date", "2000-01-01"),
            Map.entry("time", "00:00"),
            Map.entry("timestamp", "2000-01-01"),
            Map.entry("timestamptz", "2000-01-01"),
            Map.entry("interval", "1 day"),
            Map.entry("json", "{}"),
            Map.entry("jsonb", "{}"),
            Map.entry("bytea", ""));

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
        return type.array()
                ? Optional.of("{}")
                : Optional.ofNullable(SAMPLES.get(type.name().name()));
    }
}
