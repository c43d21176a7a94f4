package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.repair.Change.Rename;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfColumn;
import java.util.Set;
import java.util.stream.Stream;

/** A column that the migrations seem to have under another name. */
public final class ColumnRenamedRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.COLUMN_RENAMED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.pairs().stream()
                .flatMap(pair -> pair.renamedColumns().stream().map(both -> drift(comparison, pair, both)));
    }

    private static Drift drift(Comparison comparison, TablePair pair, Pairing.Pair<Column> both) {
        String wanted = both.entities().name();
        String found = both.migrations().name();
        String alike = both.entities().type().holdsTheSameAs(both.migrations().type())
                ? "of the same type"
                : "of a type that fits";
        boolean view = pair.migrations().kind().isView();
        return DriftDraft.onColumn(Finding.COLUMN_RENAMED, pair.name(), wanted)
                .counterpart(Location.of(pair.name(), found))
                .entities(Ddl.columnDefinition(both.entities()))
                .migrations(found + " " + Ddl.columnDefinition(both.migrations()))
                .message("No migration creates the column " + wanted + " of "
                        + pair.name().name() + ", but there is " + found + " " + alike + ", which no attribute has.")
                .repair(
                        view
                                ? Repairs.ofView()
                                : Repair.of(new Rename(
                                        new OfColumn(pair.name(), both.migrations()),
                                        new ObjectName(pair.name().schema(), wanted))))
                .consequence(Use.load(comparison.mapping(), pair.name(), wanted)
                        .fails(Refusal.unknownColumn(comparison.mapping(), pair.name(), wanted)));
    }
}
