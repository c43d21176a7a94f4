package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.check.ComparedSchema;
import io.github.migrationdrift.check.Gap;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.generate.Round;
import io.github.migrationdrift.generate.Situation;
import io.github.migrationdrift.generate.StatedRenames;
import io.github.migrationdrift.generate.StatementScope;
import io.github.migrationdrift.generate.Trial;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.JointPlan;
import io.github.migrationdrift.repair.PostgresSteps;
import io.github.migrationdrift.repair.Staging;
import io.github.migrationdrift.repair.Step;
import io.github.migrationdrift.sample.RowChange;
import io.github.migrationdrift.sample.RowChecksums;
import io.github.migrationdrift.sample.SampleRows;
import io.github.migrationdrift.sample.SampleValues;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a generated migration does to a database with rows in it: what it runs by itself, and then all that it leaves to a
 * person.
 *
 * @param faults what it should not leave, bring or change; empty where it closes the gap
 * @param offered how many drifts it leaves to a person with the statements for them
 * @param byHand how many it has no statement for
 */
public record GeneratedRepair(List<String> faults, int offered, int byHand) {
    private static final int ROWS = 20;
    private static final int MOST_DECISIONS = 3;

    /**
     * Repairs a database that may be spoiled.
     *
     * @param severity the least that is repaired
     */
    public static GeneratedRepair of(JdbcTarget database, Gap compared, Severity severity, Staging staging)
            throws SQLException {
        return new Attempt(database, compared, severity).repair(staging);
    }

    /** A database on its way to what the entities ask for. */
    private static final class Attempt {
        private final JdbcTarget database;
        private final Gap compared;
        private final Severity severity;
        private final List<String> faults = new ArrayList<>();
        /** Whether tables had to be emptied, since there is nothing yet that their rows could refer to. */
        private boolean emptied;

        Attempt(JdbcTarget database, Gap compared, Severity severity) {
            this.database = database;
            this.compared = compared;
            this.severity = severity;
        }

        GeneratedRepair repair(Staging staging) throws SQLException {
            Situation before = situation(database);
            try (Connection connection = database.connect()) {
                SampleRows.fill(connection, withoutHistory(before.migrations()), compared.entities(), ROWS);
                RowChecksums rows = RowChecksums.of(connection, before.migrations(), table -> true);
                SampleValues values = new SampleValues(connection, compared.entities());
                Trial.Setting setting =
                        new Trial.Setting(compared.entities(), staging, this::situation, step -> value(values, step));
                Trial trial = Trial.run(setting, database, before, StatedRenames.NONE);
                trial.failure().ifPresent(faults::add);
                if (faults.isEmpty()) {
                    compareRows(connection, before.migrations(), rows, trial);
                }
                int byHand = faults.isEmpty() ? runOffers(connection, trial) : 0;
                return new GeneratedRepair(faults, trial.left().size(), byHand);
            }
        }

        private Situation situation(JdbcTarget present) throws SQLException {
            List<Drift> drifts = compared.drifts(present).stream()
                    .filter(drift -> drift.severity().compareTo(severity) <= 0)
                    .toList();
            return new Situation(ComparedSchema.read(present), drifts);
        }

        private Catalog withoutHistory(Catalog catalog) {
            return catalog.withTables(catalog.tables().stream()
                    .filter(table -> !table.name().name().equals(compared.historyTable()))
                    .toList());
        }

        private Optional<String> value(SampleValues values, Step step) {
            Optional<SampleValues.Filling> filling =
                    values.filling(step.object().name(), step.object().ownName());
            emptied |= filling.filter(SampleValues.Filling::empties).isPresent();
            return filling.map(SampleValues.Filling::sql);
        }

        private void compareRows(Connection connection, Catalog found, RowChecksums before, Trial trial)
                throws SQLException {
            StatementScope scope = StatementScope.of(trial.statements(), found);
            RowChecksums after = RowChecksums.of(connection, ComparedSchema.read(database), table -> true);
            for (RowChange change : after.changedSince(before)) {
                if (!scope.covers(change) && !(emptied && change.kind() == RowChange.Kind.COUNT)) {
                    faults.add("rows are not what they were: " + change);
                }
            }
        }

        /**
         * What a person would do who decides for all of them: a rename and a new schema show what nobody could see before.
         *
         * @return how many are left to be written by hand
         */
        private int runOffers(Connection connection, Trial first) throws SQLException {
            Trial trial = first;
            for (int i = 0; i < MOST_DECISIONS && trial.left().stream().anyMatch(Attempt::isOffered); i++) {
                int run = runAll(connection, trial);
                if (run == 0 || !faults.isEmpty()) {
                    break;
                }
                trial = Trial.run(
                        new Trial.Setting(
                                compared.entities(), Staging.ONE_STATEMENT, this::situation, step -> Optional.empty()),
                        emptied(connection),
                        situation(database),
                        StatedRenames.NONE);
                trial.failure().ifPresent(faults::add);
            }
            return trial.left().size();
        }

        private static boolean isOffered(Round.Left left) {
            return left.drift()
                    .filter(drift -> !drift.repair().changes().isEmpty())
                    .isPresent();
        }

        /** How many statements there are. */
        private int runAll(Connection connection, Trial trial) throws SQLException {
            List<List<Change>> wishes = new ArrayList<>();
            List<Change> all = new ArrayList<>();
            for (Round.Left left : trial.left()) {
                if (isOffered(left)) {
                    List<Change> changes = left.drift().orElseThrow().repair().changes();
                    wishes.add(changes);
                    all.addAll(changes);
                }
            }
            PostgresSteps steps = new PostgresSteps(trial.after().migrations(), compared.entities(), all);
            JointPlan joint = JointPlan.of(wishes, steps::plan, plan -> Optional.empty());
            try (Statement statement = connection.createStatement()) {
                for (Step step : joint.plan().steps()) {
                    run(statement, step);
                }
            }
            return joint.plan().steps().size();
        }

        private JdbcTarget emptied(Connection connection) throws SQLException {
            String tables = withoutHistory(ComparedSchema.read(database)).tables().stream()
                    .filter(table -> table.kind().hasKeys())
                    .map(table -> Ddl.qualified(table.name()))
                    .collect(Collectors.joining(", "));
            if (!tables.isEmpty()) {
                execute(connection, "truncate " + tables + " cascade");
            }
            return database;
        }

        private static void execute(Connection connection, String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** A person would see to the rows first. */
        private void run(Statement statement, Step step) {
            try {
                statement.execute(step.sql());
            } catch (SQLException e) {
                try {
                    statement.execute("truncate " + Ddl.qualified(step.object().name()) + " cascade");
                    statement.execute(step.sql());
                } catch (SQLException again) {
                    faults.add("offered, and refused: " + step.sql() + ": " + again.getMessage());
                }
            }
        }
    }
}
