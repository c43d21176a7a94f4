package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How drifts of checks are written down. */
final class CheckDrafts {
    private CheckDrafts() {}

    static List<String> expressions(List<CheckConstraint> checks) {
        return checks.stream()
                .map(CheckConstraint::expression)
                .sorted()
                .distinct()
                .toList();
    }

    static DriftDraft draft(
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

    static String describe(List<CheckConstraint> checks) {
        return checks.isEmpty() ? "no check" : conditions(checks);
    }

    private static String conditions(List<CheckConstraint> checks) {
        return checks.stream()
                .map(Ddl::condition)
                .sorted()
                .distinct()
                .collect(Collectors.joining(" and ", "check ", ""));
    }

    static String add(TablePair pair, List<CheckConstraint> checks) {
        return String.join(
                "; ",
                checks.stream().map(check -> Ddl.addCheck(pair.name(), check)).toList());
    }

    /** Only what stands in the table; a domain's check is dropped from the domain, by whoever knows who else uses it. */
    static @Nullable String drop(TablePair pair, List<CheckConstraint> checks) {
        if (!pair.migrations().checks().containsAll(checks)) {
            return null;
        }
        return String.join(
                "; ",
                checks.stream()
                        .map(check ->
                                "alter table " + Ddl.name(pair.name()) + " drop constraint " + Ddl.quote(check.name()))
                        .toList());
    }

    static @Nullable String replace(TablePair pair, List<CheckConstraint> wanted, List<CheckConstraint> found) {
        String drop = drop(pair, found);
        return drop == null ? null : drop + "; " + add(pair, wanted);
    }
}
