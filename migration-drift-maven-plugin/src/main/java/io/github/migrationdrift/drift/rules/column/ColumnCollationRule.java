package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Aspect;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A collation that is declared and missing, another, or only in the migrations. */
public final class ColumnCollationRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.COLUMN_COLLATION, Finding.COLUMN_COLLATION_EXTRA);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .keyedColumns()
                .filter(pair ->
                        !pair.entities().collation().equals(pair.migrations().collation()))
                .map(pair -> drift(comparison.mapping(), pair));
    }

    private static Drift drift(MappingIndex mapping, ColumnPair pair) {
        Optional<String> wanted = pair.entities().collation();
        Finding finding = wanted.isPresent() ? Finding.COLUMN_COLLATION : Finding.COLUMN_COLLATION_EXTRA;
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities(describe(wanted))
                .migrations(describe(pair.migrations().collation()))
                .message("The collation of the column " + pair.name() + ": " + finding.when() + ".")
                .repair(Repairs.alter(pair, Aspect.COLLATION))
                .consequence(mapping.attributeLabel(pair.tableName(), pair.name())
                        + " is sorted and compared by other rules than the entity declares");
    }

    private static String describe(Optional<String> collation) {
        return collation.map(name -> "collate " + name).orElse("default collation");
    }
}
