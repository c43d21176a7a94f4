package io.github.migrationdrift.drift.rules.enums;

import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.conditions.CheckDifferences;
import io.github.migrationdrift.drift.rules.conditions.CheckDrafts;
import java.util.Set;
import java.util.stream.Stream;

/** A check that admits other values than Java can hold. */
public final class EnumValuesRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.CHECK_REFUSES, Finding.CHECK_ADMITS);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.keyedTables().flatMap(pair -> examine(comparison, pair));
    }

    private Stream<Drift> examine(Comparison comparison, TablePair pair) {
        CheckDifferences differences = CheckDifferences.of(comparison, pair);
        return Stream.concat(differences.different().stream(), differences.refusedAlike().stream())
                .filter(difference -> findings().contains(difference.finding()))
                .map(CheckDrafts::different);
    }
}
