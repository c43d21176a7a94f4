package io.github.migrationdrift.drift.rules.conditions;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.repair.Aspect;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How drifts of checks are written down. */
public final class CheckDrafts {
    private CheckDrafts() {}

    static List<String> expressions(List<CheckConstraint> checks) {
        return checks.stream()
                .map(CheckConstraint::expression)
                .sorted()
                .distinct()
                .toList();
    }

    public static DriftDraft draft(
            Finding finding,
            TablePair pair,
            List<String> columns,
            List<CheckConstraint> wanted,
            List<CheckConstraint> found) {
        DriftDraft draft = columns.size() == 1
                ? DriftDraft.onColumn(finding, pair.name(), columns.get(0))
                : DriftDraft.onTable(finding, pair.name())
                        .object("check (" + String.join(", ", columns) + ")")
                        .columns(columns);
        return draft.entities(describe(wanted)).migrations(describe(found));
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

    /** Only what stands in the table: others may use a domain too. */
    public static Repair drop(TablePair pair, List<CheckConstraint> checks) {
        return replace(pair, List.of(), checks);
    }

    /** A check may be all that keeps NULL out of a column; PostgreSQL does so by itself afterwards. */
    public static Repair replace(TablePair pair, List<CheckConstraint> wanted, List<CheckConstraint> found) {
        if (!pair.migrations().checks().containsAll(found)) {
            return Repair.author("the check is one of a domain, which other columns may have too");
        }
        List<Change> changes = new ArrayList<>(Repairs.changes(objects(pair, found), objects(pair, wanted)));
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
