package io.github.migrationdrift.drift.rules.table;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.repair.Change.Create;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfTable;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A table of an entity that no migration creates. */
public final class TableMissingRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.TABLE_MISSING);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        Set<String> schemas = new HashSet<>(comparison.migrations().schemas());
        return comparison.tables().onlyEntities().stream()
                .filter(table -> schemas.contains(table.name().schema()))
                .map(table -> drift(comparison, table));
    }

    private static Drift drift(Comparison comparison, Table table) {
        ObjectName name = table.name();
        boolean ofPostgres = name.schema().startsWith("pg_") || name.schema().equals("information_schema");
        return DriftDraft.onTable(Finding.TABLE_MISSING, name)
                .entities(table.withColumnCount())
                .message(
                        ofPostgres
                                ? "PostgreSQL has no relation " + name + "."
                                : "No migration creates the table " + name.name() + ".")
                .repair(
                        ofPostgres
                                ? Repair.author("nobody makes a relation of PostgreSQL's own")
                                : Repair.of(new Create(new OfTable(table))))
                .consequence(Use.load(comparison.mapping(), name).fails(Refusal.unknownRelation(name)));
    }
}
