package io.github.migrationdrift.generate;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.repair.Execution;
import io.github.migrationdrift.repair.ObjectId;
import io.github.migrationdrift.repair.Staging;
import io.github.migrationdrift.repair.Step;
import io.github.migrationdrift.repair.Verb;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Plans repairs and runs them on a copy of the migrated database, until nothing is left that can be repaired without loss.
 *
 * @param statements all that ran, in their order
 * @param left what is not done
 * @param after how the copy was when all had run
 * @param failure why this came to no end
 */
public record Trial(List<Statement> statements, List<Round.Left> left, Situation after, Optional<String> failure) {
    /** A rename shows what differs behind it; nothing shows more than that again and again. */
    private static final int MOST_ROUNDS = 5;

    public Trial {
        statements = List.copyOf(statements);
        left = List.copyOf(left);
    }

    /**
     * How repairs are tried.
     *
     * @param entities what the database is to become
     * @param value completes what a person has to complete; what it does not know is left out
     */
    public record Setting(
            Catalog entities, Staging staging, Situation.Comparing comparing, Function<Step, Optional<String>> value) {}

    /**
     * Runs the repairs.
     *
     * @param copy gets the statements
     * @param before how it is
     * @throws UnknownRenameException where a rename is stated of what is not there
     */
    public static Trial run(Setting setting, JdbcTarget copy, Situation before, StatedRenames stated)
            throws SQLException {
        List<Statement> statements = new ArrayList<>();
        Situation now = before;
        StatedRenames renames = stated;
        for (int i = 0; i < MOST_ROUNDS; i++) {
            Round round = Round.of(
                    Wishes.of(now.drifts(), now.migrations(), setting.entities(), renames),
                    now.migrations(),
                    setting.entities(),
                    setting.staging(),
                    made(statements));
            if (round.statements().isEmpty()) {
                return new Trial(statements, round.left(), now, Optional.empty());
            }
            statements.addAll(round.statements());
            Optional<String> refusal = execute(setting, round.statements(), copy);
            if (refusal.isPresent()) {
                return new Trial(statements, round.left(), now, refusal);
            }
            now = setting.comparing().of(copy);
            renames = new StatedRenames(List.of(), stated.noOthers());
        }
        return new Trial(
                statements,
                List.of(),
                now,
                Optional.of(
                        "Repairs did not close the gap: " + now.drifts().get(0).message()));
    }

    private static Set<ObjectId> made(List<Statement> statements) {
        Set<ObjectId> made = new HashSet<>();
        for (Statement statement : statements) {
            if (statement.step().verb() == Verb.CREATE) {
                made.add(statement.step().object());
            }
        }
        return made;
    }

    /** What PostgreSQL says against them. */
    private static Optional<String> execute(Setting setting, List<Statement> statements, JdbcTarget copy)
            throws SQLException {
        try (Connection connection = copy.connect();
                java.sql.Statement runner = connection.createStatement()) {
            for (Statement statement : statements) {
                Optional<String> sql = sql(setting, statement.step());
                if (sql.isPresent()) {
                    Optional<String> refusal = execute(runner, sql.get());
                    if (refusal.isPresent()) {
                        return refusal;
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<String> sql(Setting setting, Step step) {
        return step.execution() == Execution.BY_AUTHOR ? setting.value().apply(step) : Optional.of(step.sql());
    }

    private static Optional<String> execute(java.sql.Statement runner, String sql) {
        try {
            runner.execute(sql);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of("PostgreSQL refuses " + sql + ": " + e.getMessage());
        }
    }
}
