package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.SqlState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Statements in a transaction, each of which may fail without harm to what was done before. */
final class Trials implements AutoCloseable {
    private static final String WRONG_STATEMENT = "42";

    private final Statement statement;
    private String message = "";
    private String state = "";

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is run within a savepoint. */
    @FunctionalInterface
    private interface Trial<T> {
        T run() throws SQLException;
    }

    Trials(Connection connection) throws SQLException {
        statement = connection.createStatement();
        statement.setEscapeProcessing(false);
    }

    /** Runs a statement that must not fail. */
    void must(String sql) throws SQLException {
        statement.execute(sql);
    }

    /** How many rows were touched; empty where PostgreSQL refused, be it only for a constraint that is deferred. */
    OptionalInt update(String sql) throws SQLException {
        Optional<Integer> count = tried(() -> {
            int touched = statement.executeUpdate(sql);
            statement.execute("set constraints all immediate");
            return touched;
        });
        return count.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The rows of an answer; empty where the question was refused. */
    <T> Optional<List<T>> query(String sql, RowReader<T> reader) throws SQLException {
        return tried(() -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        });
    }

    private <T> Optional<T> tried(Trial<T> trial) throws SQLException {
        statement.execute("savepoint trial");
        try {
            T result = trial.run();
            statement.execute("release savepoint trial");
            return Optional.of(result);
        } catch (SQLException e) {
            message = String.valueOf(e.getMessage());
            state = e.getSQLState() == null ? "" : e.getSQLState();
            statement.execute("rollback to savepoint trial");
            return Optional.empty();
        }
    }

    /** What PostgreSQL said when it refused last. */
    String message() {
        return message;
    }

    String state() {
        return state;
    }

    /** Whether the last refusal would be the same with other values: a statement that makes no sense, or takes too long. */
    boolean hopeless() {
        return state.startsWith(WRONG_STATEMENT) || state.equals(SqlState.QUERY_CANCELED);
    }

    /** Whether the last statement took too long. */
    boolean canceled() {
        return state.equals(SqlState.QUERY_CANCELED);
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
