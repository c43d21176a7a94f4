package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import java.util.Set;
import java.util.stream.Stream;

/** A table that no entity is stored in: often what is left of a deleted entity. */
final class TableExtraRule implements DriftRule {
    private static final String MAP_IT = "if any SQL uses it, map it in an entity";

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.TABLE_EXTRA);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        Set<ObjectName> refused = comparison.refusedTables();
        Set<ObjectName> migrated = comparison.migrations().tablesByName().keySet();
        return comparison.tables().onlyMigrations().stream()
                .filter(table -> !table.kind().isView())
                .filter(table -> comparison.scope().covers(table.name()))
                .filter(table -> !FrameworkTables.contain(table.name(), migrated))
                .filter(table -> !FrameworkTables.resembles(table))
                .filter(table -> !refused.contains(table.name()))
                .map(TableExtraRule::drift);
    }

    private static Drift drift(Table table) {
        return DriftDraft.onTable(Finding.TABLE_EXTRA, table.name())
                .migrations(table.withColumnCount())
                .message("No entity is stored in the " + table.kind().words() + " "
                        + table.name().name() + ".")
                .repair((table.kind() == TableKind.FOREIGN_TABLE ? "drop foreign table " : "drop table ")
                        + Ddl.name(table.name()))
                .hint(table.kind() == TableKind.FOREIGN_TABLE ? MAP_IT : MAP_IT + "; the repair deletes its rows")
                .consequence("nothing breaks; Hibernate neither reads nor writes its rows");
    }
}
