package io.github.migrationdrift.generate;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.JointPlan;
import io.github.migrationdrift.repair.ObjectId;
import io.github.migrationdrift.repair.PostgresSteps;
import io.github.migrationdrift.repair.Staging;
import io.github.migrationdrift.repair.Step;
import io.github.migrationdrift.repair.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be repaired at once. A repair may show what nobody could see before it, which is for the next round.
 *
 * @param statements in the order in which they run
 * @param left what is not done, with its reason
 */
public record Round(List<Statement> statements, List<Left> left) {
    public Round {
        statements = List.copyOf(statements);
        left = List.copyOf(left);
    }

    /** What is not done. */
    public record Left(Wish wish, String reason) {
        /** Absent for a rename that somebody stated. */
        public Optional<Drift> drift() {
            return wish.drift();
        }
    }

    /**
     * What loses nothing, planned together; all else is left.
     *
     * @param made tables and columns that have come in earlier rounds: nothing is in them yet
     */
    public static Round of(
            List<Wish> wishes, Catalog migrations, Catalog entities, Staging staging, Set<ObjectId> made) {
        List<Wish> open = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Wish wish : wishes) {
            if (wish.held().isPresent()) {
                left.add(new Left(wish, wish.held().get()));
            } else {
                open.add(wish);
            }
        }
        List<Change> all =
                open.stream().flatMap(wish -> wish.changes().stream()).toList();
        PostgresSteps steps = new PostgresSteps(migrations, entities, all, staging);
        JointPlan joint =
                JointPlan.of(open.stream().map(Wish::changes).toList(), steps::plan, new Caution(made)::objection);
        joint.left().forEach((wish, reason) -> left.add(new Left(open.get(wish), reason)));
        return new Round(statements(joint, open, steps), left);
    }

    private static List<Statement> statements(JointPlan joint, List<Wish> wishes, PostgresSteps steps) {
        Map<String, List<Drift>> reasons = new LinkedHashMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            if (!joint.left().containsKey(i) && wish.drift().isPresent()) {
                for (String sql : steps.plan(wish.changes()).statements()) {
                    reasons.computeIfAbsent(sql, any -> new ArrayList<>())
                            .add(wish.drift().get());
                }
            }
        }
        List<Statement> statements = new ArrayList<>();
        for (Step step : joint.plan().steps()) {
            List<Drift> known = reasons.get(step.sql());
            statements.add(
                    known == null
                            ? new Statement(step, ofTable(step, wishes, joint), false)
                            : new Statement(step, known, true));
        }
        return statements;
    }

    /** What is there only because of several drifts is told under one of its table, best of its columns. */
    private static List<Drift> ofTable(Step step, List<Wish> wishes, JointPlan joint) {
        List<Drift> ofTable = new ArrayList<>();
        for (int i = 0; i < wishes.size() && step.verb() == Verb.CREATE; i++) {
            if (!joint.left().containsKey(i)) {
                wishes.get(i).drift().filter(drift -> isOn(step, drift)).ifPresent(ofTable::add);
            }
        }
        for (Drift drift : ofTable) {
            boolean ofColumn = drift.location()
                    .column()
                    .filter(column -> needs(step, column))
                    .isPresent();
            if (ofColumn || drift.columns().stream().anyMatch(column -> needs(step, column))) {
                return List.of(drift);
            }
        }
        return ofTable.stream().limit(1).toList();
    }

    private static boolean isOn(Step step, Drift drift) {
        Location place = drift.location();
        return place.schema().equals(step.object().name().schema())
                && place.table().filter(step.object().name().name()::equals).isPresent();
    }

    private static boolean needs(Step step, String column) {
        ObjectName table = step.object().name();
        List<String> path = List.of(table.schema(), table.name(), column);
        return step.needs().stream()
                .anyMatch(need ->
                        need.kind() == ObjectId.Kind.COLUMN && need.path().equals(path));
    }
}
