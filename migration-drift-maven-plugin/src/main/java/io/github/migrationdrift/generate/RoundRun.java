package io.github.migrationdrift.generate;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.repair.Execution;
import io.github.migrationdrift.repair.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs the statements of a round in one transaction, so that nothing is done where one of them is refused. Labels of enum
 * types are committed first, once for all attempts, for nothing can use them before.
 */
final class RoundRun {
    private final Trial.Setting setting;
    /** What rows of other tables, or other columns, have a part in. */
    private static final Set<String> OF_OTHER_VALUES = Set.of(SqlState.FOREIGN_KEY_VIOLATION, SqlState.CHECK_VIOLATION);

    private final JdbcTarget copy;
    private final Set<String> committed = new HashSet<>();

    RoundRun(Trial.Setting setting, JdbcTarget copy) {
        this.setting = setting;
        this.copy = copy;
    }

    /** A statement as it is tried. */
    private record Tried(Statement statement, String sql) {}

    /**
     * What PostgreSQL has against one of them.
     *
     * @param present how the database is
     */
    Optional<Refusal> run(List<Statement> statements, Catalog present) throws SQLException {
        // Values are looked for before anything is locked.
        List<Tried> tried = tried(statements);
        try (Connection connection = copy.connect();
                java.sql.Statement runner = connection.createStatement()) {
            commitLabels(runner, tried);
            connection.setAutoCommit(false);
            Optional<Refusal> refusal = execute(connection, runner, tried);
            boolean forRows = refusal.isPresent()
                    && mayBeForRows(refusal.get(), tried)
                    && isDoneWithoutRows(connection, runner, tried, present);
            return forRows ? refusal.map(Refusal::ofRows) : refusal;
        }
    }

    private List<Tried> tried(List<Statement> statements) {
        List<Tried> tried = new ArrayList<>();
        for (Statement statement : statements) {
            text(statement.step()).ifPresent(sql -> tried.add(new Tried(statement, sql)));
        }
        return tried;
    }

    /** There are no others on this database whom an index could keep waiting. */
    private Optional<String> text(Step step) {
        return switch (step.execution()) {
            case BY_AUTHOR -> setting.value().apply(step);
            case ALONE -> Optional.of(step.sql().replaceFirst(" concurrently ", " "));
            default -> Optional.of(step.sql());
        };
    }

    private void commitLabels(java.sql.Statement runner, List<Tried> tried) {
        for (Tried label : tried) {
            if (label.statement().step().execution() == Execution.COMMITTED_BEFORE_USE
                    && !committed.contains(label.sql())) {
                try {
                    runner.execute(label.sql());
                    committed.add(label.sql());
                } catch (SQLException e) {
                    // It has to wait for its turn.
                    return;
                }
            }
        }
    }

    /** Leaves the database as it was where one of them is refused. */
    private Optional<Refusal> execute(Connection connection, java.sql.Statement runner, List<Tried> tried)
            throws SQLException {
        Optional<Refusal> refusal = runAll(runner, tried);
        if (refusal.isPresent()) {
            connection.rollback();
            return refusal;
        }
        try {
            connection.commit();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(refusal(tried.get(tried.size() - 1), e));
        }
    }

    private Optional<Refusal> runAll(java.sql.Statement runner, List<Tried> tried) {
        for (Tried next : tried) {
            try {
                if (!committed.contains(next.sql())) {
                    runner.execute(next.sql());
                }
            } catch (SQLException e) {
                return Optional.of(refusal(next, e));
            }
        }
        return Optional.empty();
    }

    private static Refusal refusal(Tried tried, SQLException e) {
        return new Refusal(
                tried.statement(), tried.sql(), String.valueOf(e.getSQLState()), String.valueOf(e.getMessage()), false);
    }

    /**
     * Values that stand in for those of a person prove nothing, unless they were to fit other values: which ones do, that
     * person alone can say.
     */
    private static boolean mayBeForRows(Refusal refusal, List<Tried> tried) {
        ObjectName table = refusal.statement().step().object().name();
        if (OF_OTHER_VALUES.contains(refusal.state())) {
            return true;
        }
        return SqlState.isAboutRows(refusal.state())
                && tried.stream()
                        .map(other -> other.statement().step())
                        .noneMatch(step -> step.execution() == Execution.BY_AUTHOR
                                && step.object().name().equals(table));
    }

    /** Whether all of them run on empty tables; whatever comes of it is undone. */
    private boolean isDoneWithoutRows(
            Connection connection, java.sql.Statement runner, List<Tried> tried, Catalog present) throws SQLException {
        String tables = present.tables().stream()
                .filter(table -> table.kind().hasKeys())
                .map(table -> Ddl.qualified(table.name()))
                .collect(Collectors.joining(", "));
        try {
            runner.execute("truncate " + tables + " cascade");
            return runAll(runner, tried).isEmpty();
        } catch (SQLException e) {
            return false;
        } finally {
            connection.rollback();
        }
    }
}
