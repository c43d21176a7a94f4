package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.repair.Change.Create;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfColumn;
import java.util.Set;
import java.util.stream.Stream;

/** A column of an attribute that no migration creates. */
public final class ColumnMissingRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.COLUMN_MISSING);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.pairs().stream()
                .flatMap(pair -> pair.columns().onlyEntities().stream().map(column -> drift(comparison, pair, column)));
    }

    private static Drift drift(Comparison comparison, TablePair pair, Column column) {
        boolean view = pair.migrations().kind().isView();
        return DriftDraft.onColumn(Finding.COLUMN_MISSING, pair.name(), column.name())
                .entities(Ddl.columnDefinition(column))
                .migrations("no such column")
                .message("No migration creates the column " + column.name() + " of "
                        + pair.name().name() + ".")
                .repair(view ? Repairs.ofView() : Repair.of(new Create(new OfColumn(pair.name(), column))))
                .consequence(Use.load(comparison.mapping(), pair.name(), column.name())
                        .fails(Refusal.unknownColumn(comparison.mapping(), pair.name(), column.name())));
    }
}
