package io.github.migrationdrift.drift.rules.table;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TableUsers;
import io.github.migrationdrift.drift.TableUsers.TableUse;
import io.github.migrationdrift.repair.Change.Drop;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfTable;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table that no entity is stored in: often what is left of a deleted entity. */
public final class TableExtraRule implements DriftRule {
    private static final Pattern TEMPORARY = Pattern.compile("hte?_(?<of>.+)", Pattern.CASE_INSENSITIVE);
    private static final String MAP_IT = "if any SQL uses it, map it in an entity";

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.TABLE_EXTRA, Finding.TABLE_EXTRA_NAMED, Finding.TABLE_EXTRA_OF_LIBRARY);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        Set<ObjectName> refused = comparison.refusedTables();
        Set<ObjectName> migrated = comparison.migrations().tablesByName().keySet();
        return comparison.tables().onlyMigrations().stream()
                .filter(table -> !table.kind().isView())
                .filter(table -> comparison.scope().covers(table.name()))
                .filter(table -> !isTemporary(table.name(), migrated))
                .filter(table -> !refused.contains(table.name()))
                .map(table -> comparison
                        .users()
                        .of(table)
                        .map(use -> used(table, use))
                        .orElseGet(() -> drift(table)));
    }

    /** Whether Hibernate keeps identifiers there while it changes many rows of another table at once. */
    private static boolean isTemporary(ObjectName table, Set<ObjectName> tables) {
        Matcher temporary = TEMPORARY.matcher(table.name());
        return temporary.matches() && tables.contains(new ObjectName(table.schema(), temporary.group("of")));
    }

    private static Drift used(Table table, TableUse use) {
        boolean inCode = use.by() == TableUsers.By.CODE;
        return draft(inCode ? Finding.TABLE_EXTRA_NAMED : Finding.TABLE_EXTRA_OF_LIBRARY, table)
                .message("No entity is stored in the " + table.kind().words() + " "
                        + table.name().name() + ", which "
                        + (inCode ? "is named in SQL by " : "is mapped by ") + use.where() + ".")
                .repair(Repair.author("dropping the table would break who uses it"))
                .consequence("nothing breaks; Hibernate neither reads nor writes its rows, and "
                        + (inCode
                                ? "only that SQL shows whether its columns are right"
                                : "the entity is none of this application's"));
    }

    private static Drift drift(Table table) {
        return draft(Finding.TABLE_EXTRA, table)
                .message("No entity is stored in the " + table.kind().words() + " "
                        + table.name().name() + ".")
                .repair(Repair.of(new Drop(new OfTable(table))))
                .hint(table.kind() == TableKind.FOREIGN_TABLE ? MAP_IT : MAP_IT + "; the repair deletes its rows")
                .consequence("nothing breaks; Hibernate neither reads nor writes its rows");
    }

    private static DriftDraft draft(Finding finding, Table table) {
        return DriftDraft.onTable(finding, table.name()).migrations(table.withColumnCount());
    }
}
