package io.github.migrationdrift.drift.rules.check;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.conditions.CheckDifference;
import io.github.migrationdrift.drift.rules.conditions.CheckDifferences;
import io.github.migrationdrift.drift.rules.conditions.CheckDrafts;
import io.github.migrationdrift.repair.Change.Validate;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that one side lacks, that demand something else, or that old rows may break. */
public final class CheckRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.CHECK_MISSING,
                Finding.CHECK_MISSING_IMPLICIT,
                Finding.CHECK_DIFFERENT,
                Finding.CHECK_DIFFERENT_DERIVED,
                Finding.CHECK_EXTRA,
                Finding.CHECK_UNDECIDED,
                Finding.CHECK_NOT_VALIDATED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.keyedTables().flatMap(pair -> examine(comparison, pair).stream());
    }

    private List<Drift> examine(Comparison comparison, TablePair pair) {
        CheckDifferences differences = CheckDifferences.of(comparison, pair);
        List<Drift> drifts = new ArrayList<>();
        for (CheckDifference difference : differences.different()) {
            if (findings().contains(difference.finding())) {
                drifts.add(drift(difference));
            }
        }
        for (CheckConstraint check : pair.migrations().checks()) {
            if (check.enforcement() == Enforcement.NOT_VALID && differences.agreeOn(check.columns())) {
                drifts.add(notValidated(pair, check));
            }
        }
        return drifts;
    }

    private static Drift drift(CheckDifference difference) {
        return switch (difference.finding()) {
            case CHECK_MISSING, CHECK_MISSING_IMPLICIT -> missing(difference);
            case CHECK_EXTRA -> extra(difference);
            case CHECK_UNDECIDED -> undecided(difference);
            default -> CheckDrafts.different(difference);
        };
    }

    private static Drift missing(CheckDifference difference) {
        boolean stated = difference.finding() == Finding.CHECK_MISSING;
        return CheckDrafts.draft(difference)
                .message("No check guards " + columns(difference) + " of "
                        + difference.pair().name().name() + ".")
                .repair(CheckDrafts.add(difference.pair(), difference.wanted()))
                .consequence("values that the entity forbids can be stored"
                        + (stated ? "" : " in other ways than through Hibernate"));
    }

    private static Drift extra(CheckDifference difference) {
        return CheckDrafts.draft(difference)
                .message("Only the migrations check " + columns(difference) + " of "
                        + difference.pair().name().name() + ".")
                .repair(CheckDrafts.replace(difference))
                .consequence(CheckDrafts.refused(difference, "writing a value that the check forbids"));
    }

    private static Drift undecided(CheckDifference difference) {
        return CheckDrafts.draft(difference)
                .message("The checks on " + columns(difference)
                        + " are written differently and may or may not accept the same values.")
                .repair(Repair.author("read and compare the two"))
                .consequence("read and compare the two");
    }

    /** A check that the entities want too, and that old rows may break. */
    private static Drift notValidated(TablePair pair, CheckConstraint check) {
        CheckDifference difference =
                new CheckDifference(Finding.CHECK_NOT_VALIDATED, pair, check.columns(), List.of(), List.of(check));
        return CheckDrafts.draft(difference)
                .entities(CheckDrafts.describe(List.of(check)))
                .migrations("the same, but not valid")
                .message("The check " + check.name() + " was never checked against the rows from before it.")
                .repair(Repair.of(new Validate(new OfCheck(pair.name(), check))))
                .consequence("rows from before the check may hold what it forbids");
    }

    private static String columns(CheckDifference difference) {
        return String.join(", ", difference.columns());
    }
}
