package io.github.migrationdrift.drift.rules.conditions;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.repair.Aspect;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How drifts of checks are written down. */
public final class CheckDrafts {
    private static final int MOST_EXAMPLES = 5;

    private CheckDrafts() {}

    static List<String> expressions(List<CheckConstraint> checks) {
        return checks.stream()
                .map(CheckConstraint::expression)
                .sorted()
                .distinct()
                .toList();
    }

    public static DriftDraft draft(CheckDifference difference) {
        List<String> columns = difference.columns();
        DriftDraft draft = columns.size() == 1
                ? DriftDraft.onColumn(difference.finding(), difference.pair().name(), columns.get(0))
                : DriftDraft.onTable(difference.finding(), difference.pair().name())
                        .object("check (" + String.join(", ", columns) + ")")
                        .columns(columns);
        return draft.entities(describe(difference.wanted())).migrations(describe(difference.found()));
    }

    /** The checks of the migrations refuse or accept values that those of the entities do not. */
    public static Drift different(CheckDifference difference) {
        boolean refuses = !difference.refused().isEmpty();
        List<String> values = refuses ? difference.refused() : difference.admitted();
        return draft(difference)
                .message("The check on " + String.join(", ", difference.columns())
                        + (refuses ? " refuses " : " accepts ")
                        + examples(values, difference.columns()) + ".")
                .repair(replace(difference))
                .consequence(
                        refuses
                                ? refused(difference, "writing " + values.get(0))
                                : Consequence.of("a row with " + values.get(0)
                                        + " can be stored; the application does not expect it"));
    }

    /** What the checks of the migrations do to a write. */
    public static Consequence refused(CheckDifference difference, String what) {
        return Use.some(Operation.INSERT, what).fails(Refusal.check(difference.pair(), difference.found()));
    }

    /** Of single values a few, of rows one will do. */
    private static String examples(List<String> values, List<String> columns) {
        int most = columns.size() == 1 ? MOST_EXAMPLES : 1;
        return values.size() <= most
                ? String.join(", ", values)
                : String.join(", ", values.subList(0, most)) + ", among others";
    }

    public static String describe(List<CheckConstraint> checks) {
        return checks.isEmpty() ? "no check" : conditions(checks);
    }

    private static String conditions(List<CheckConstraint> checks) {
        return checks.stream()
                .map(Ddl::condition)
                .sorted()
                .distinct()
                .collect(Collectors.joining(" and ", "check ", ""));
    }

    public static Repair add(TablePair pair, List<CheckConstraint> checks) {
        return Repairs.replace(List.of(), objects(pair, checks));
    }

    /**
     * Only what stands in the table: others may use a domain too. A check may be all that keeps NULL out of a column;
     * PostgreSQL does so by itself afterwards.
     */
    public static Repair replace(CheckDifference difference) {
        TablePair pair = difference.pair();
        List<CheckConstraint> found = difference.found();
        if (!pair.migrations().checks().containsAll(found)) {
            return Repair.author("the check is one of a domain, which other columns may have too");
        }
        List<Change> changes =
                new ArrayList<>(Repairs.changes(objects(pair, found), objects(pair, difference.wanted())));
        ColumnPair.in(pair)
                .filter(column ->
                        found.stream().anyMatch(check -> check.columns().contains(column.name())))
                .filter(column ->
                        !column.entities().nullable() && !column.migrations().nullable())
                .forEach(column -> changes.add(Repairs.change(column, Aspect.NULLABILITY)));
        return Repair.of(changes);
    }

    private static List<OfCheck> objects(TablePair pair, List<CheckConstraint> checks) {
        return checks.stream().map(check -> new OfCheck(pair.name(), check)).toList();
    }
}
