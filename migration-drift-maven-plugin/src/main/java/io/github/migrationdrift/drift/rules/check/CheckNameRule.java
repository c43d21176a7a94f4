package io.github.migrationdrift.drift.rules.check;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.ChosenName;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.NameRule;
import io.github.migrationdrift.repair.SchemaObject.OfCheck;
import java.util.List;

/** A check whose name is not the stated one. */
public final class CheckNameRule extends NameRule<CheckConstraint> {
    public CheckNameRule() {
        super(Finding.CHECK_NAME, Finding.CHECK_NAME_CHECKED);
    }

    @Override
    protected List<CheckConstraint> objects(Table table) {
        return table.checks();
    }

    @Override
    protected Named named(ObjectName table, CheckConstraint check) {
        return new Named(
                check.name(), ChosenName.of(table, check).isPresent(), check.columns(), new OfCheck(table, check));
    }

    @Override
    protected boolean areSame(Comparison comparison, TablePair pair, CheckConstraint wanted, CheckConstraint found) {
        return wanted.columns().equals(found.columns())
                && (wanted.expression().equals(found.expression()) || isEqual(comparison, pair, wanted, found));
    }

    private static boolean isEqual(
            Comparison comparison, TablePair pair, CheckConstraint wanted, CheckConstraint found) {
        return comparison
                        .judge()
                        .checks(
                                pair.migrations(),
                                wanted.columns(),
                                List.of(wanted.expression()),
                                List.of(found.expression()))
                        .verdict()
                == Verdict.EQUAL;
    }
}
