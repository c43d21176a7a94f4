package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.ddl.Ddl;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A transaction on the scratch database in which questions are asked, and which is rolled back. */
final class Session implements AutoCloseable {
    private static final String DATA_EXCEPTION = "22";
    private static final String ATTEMPT = """
            create or replace function pg_temp.drift_attempt(question text) returns boolean language plpgsql as $attempt$
            declare
                answer boolean;
            begin
                execute question into answer;
                return answer;
            exception when others then
                return null;
            end
            $attempt$""";

    private final Connection connection;
    private final Statement statement;

    @SuppressWarnings("this-escape")
    Session(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        statement = connection.createStatement();
        statement.execute("set local statement_timeout = '5s'");
        statement.execute("set local timezone = 'Asia/Kolkata'");
        statement.execute("set local search_path = pg_catalog");
    }

    /** Whether the condition holds on every row; NULL does not. */
    boolean always(String condition, List<Trial> trials) throws SQLException {
        String sql = "select coalesce(bool_and(coalesce(" + condition + ", false)), false) from " + Trial.rows(trials);
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    /** Whether the condition can be computed on every row, and holds on all. */
    boolean proves(String condition, List<Trial> trials) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return always(condition, trials);
        } catch (SQLException e) {
            connection.rollback(before);
            return false;
        }
    }

    Statement statement() {
        return statement;
    }

    void zone(String name) throws SQLException {
        statement.execute("set local timezone = '" + name + "'");
    }

    /** The first rows on which the condition holds, as text; those on which it cannot be computed are passed over. */
    List<String> matching(String condition, List<Trial> trials, int most) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return texts(listing(trials, condition, most));
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(DATA_EXCEPTION)) {
                throw e;
            }
            connection.rollback(before);
            statement.execute(ATTEMPT);
            return texts(listing(trials, "pg_temp.drift_attempt(" + attempt(condition, trials) + ")", most));
        }
    }

    private static String listing(List<Trial> trials, String condition, int most) {
        String value = trials.isEmpty()
                ? "''"
                : trials.stream().map(trial -> told(trial, trials.size())).collect(Collectors.joining(" || ', ' || "));
        return "select " + value + " from " + Trial.rows(trials) + " where " + condition + " limit " + most;
    }

    /** The value, with its name where there are several. */
    private static String told(Trial trial, int trials) {
        String value = "coalesce(" + column(trial) + "::text, 'NULL')";
        return trials == 1 ? value : Ddl.literal(trial.name() + " = ") + " || " + value;
    }

    /** The condition on one row, as text that PostgreSQL executes. */
    private static String attempt(String condition, List<Trial> trials) {
        String row = trials.stream()
                .map(trial -> "quote_nullable(" + column(trial) + "::text) || "
                        + Ddl.literal("::" + trial.type() + " as " + column(trial)))
                .collect(Collectors.joining(" || ', ' || "));
        return Ddl.literal("select " + condition + " from (select ") + " || " + row + " || ') as row'";
    }

    private static String column(Trial trial) {
        return Ddl.inQuotes(trial.name());
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }

    /** The types of expressions over one row; {@code unknown} for all where PostgreSQL refuses one. */
    List<String> types(List<String> expressions, String rows) throws SQLException {
        String list = expressions.stream()
                .map(expression -> "pg_typeof(" + expression + ")::text")
                .collect(Collectors.joining(", "));
        List<String> types = new ArrayList<>();
        Savepoint before = connection.setSavepoint();
        try (ResultSet result = statement.executeQuery("select " + list + " from " + rows + " limit 1")) {
            result.next();
            for (int i = 1; i <= expressions.size(); i++) {
                types.add(result.getString(i));
            }
            return types;
        } catch (SQLException e) {
            connection.rollback(before);
            return Collections.nCopies(expressions.size(), "unknown");
        }
    }

    /** The volatility of the least predictable of the functions: {@code i}, {@code s} or {@code v}. */
    String volatility(Collection<String> functions) throws SQLException {
        String sql = "select coalesce(max(provolatile::text), 'i') from pg_catalog.pg_proc where proname = any (?)";
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            Array names = connection.createArrayOf("text", functions.toArray());
            question.setArray(1, names);
            try (ResultSet result = question.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Asks in a session of its own; what PostgreSQL refuses to answer stays undecided. */
    static <T> T ask(Connection connection, T undecided, Answer<T> question) {
        try (Session session = new Session(connection)) {
            return question.ask(session);
        } catch (SQLException e) {
            return undecided;
        }
    }

    /** What is asked within a session. */
    interface Answer<T> {
        T ask(Session session) throws SQLException;
    }
}
