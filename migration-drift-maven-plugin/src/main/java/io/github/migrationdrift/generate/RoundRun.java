package io.github.migrationdrift.generate;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.repair.Execution;
import io.github.migrationdrift.repair.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements of a round in one transaction, as far as they can be in one. */
final class RoundRun {
    private final Connection connection;
    private final java.sql.Statement runner;
    private boolean committed;

    private RoundRun(Connection connection, java.sql.Statement runner) {
        this.connection = connection;
        this.runner = runner;
    }

    /** What PostgreSQL has against one of them; those before it are undone, unless they had to be committed. */
    static Optional<Refusal> of(Trial.Setting setting, List<Statement> statements, JdbcTarget copy)
            throws SQLException {
        // Values are looked for before anything is locked.
        List<Optional<String>> texts = new ArrayList<>();
        for (Statement statement : statements) {
            texts.add(text(setting, statement.step()));
        }
        try (Connection connection = copy.connect();
                java.sql.Statement runner = connection.createStatement()) {
            connection.setAutoCommit(false);
            RoundRun run = new RoundRun(connection, runner);
            for (int i = 0; i < statements.size(); i++) {
                Optional<Refusal> refusal = texts.get(i).isEmpty()
                        ? Optional.empty()
                        : run.run(statements.get(i), texts.get(i).get());
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
            connection.commit();
            return Optional.empty();
        }
    }

    private static Optional<String> text(Trial.Setting setting, Step step) {
        return step.execution() == Execution.BY_AUTHOR ? setting.value().apply(step) : Optional.of(step.sql());
    }

    private Optional<Refusal> run(Statement statement, String sql) throws SQLException {
        Execution execution = statement.step().execution();
        if (execution == Execution.ALONE) {
            commit();
            connection.setAutoCommit(true);
        }
        try {
            runner.execute(sql);
            if (execution == Execution.COMMITTED_BEFORE_USE) {
                commit();
            }
            return Optional.empty();
        } catch (SQLException e) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            boolean undone = !committed && SqlState.isAboutRows(String.valueOf(e.getSQLState()));
            return Optional.of(new Refusal(statement, sql, String.valueOf(e.getMessage()), undone));
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private void commit() throws SQLException {
        connection.commit();
        committed = true;
    }
}
