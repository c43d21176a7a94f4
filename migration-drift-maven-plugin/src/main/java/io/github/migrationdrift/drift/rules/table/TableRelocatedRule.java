package io.github.migrationdrift.drift.rules.table;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.repair.Change.Rename;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfTable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that the migrations seem to have under another name or in another schema. */
public final class TableRelocatedRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.TABLE_RENAMED, Finding.TABLE_SCHEMA);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.relocated().stream().map(both -> drift(comparison, both));
    }

    private static Drift drift(Comparison comparison, Pairing.Pair<Table> both) {
        ObjectName wanted = both.entities().name();
        ObjectName found = both.migrations().name();
        boolean moved = !wanted.schema().equals(found.schema());
        return DriftDraft.onTable(moved ? Finding.TABLE_SCHEMA : Finding.TABLE_RENAMED, wanted)
                .counterpart(Location.of(found))
                .entities("table " + Ddl.qualified(wanted))
                .migrations(both.migrations().kind().words() + " " + Ddl.qualified(found))
                .message("No migration creates the table " + wanted.name() + " in the schema " + wanted.schema()
                        + ", but there is " + Ddl.qualified(found) + difference(both)
                        + ", which no entity is stored in.")
                .repair(Repair.of(new Rename(new OfTable(both.migrations()), wanted)))
                .consequence(Use.load(comparison.mapping(), wanted).fails(Refusal.unknownRelation(wanted)));
    }

    private static String difference(Pairing.Pair<Table> both) {
        Set<String> differing = new TreeSet<>(columns(both.entities()));
        Set<String> found = columns(both.migrations());
        Set<String> common = differing.stream().filter(found::contains).collect(Collectors.toSet());
        differing.addAll(found);
        differing.removeAll(common);
        return differing.isEmpty()
                ? " with the same columns"
                : " with the same columns but " + String.join(", ", differing);
    }

    private static Set<String> columns(Table table) {
        return table.columns().stream().map(column -> column.name()).collect(Collectors.toSet());
    }
}
