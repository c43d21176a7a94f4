package io.github.migrationdrift.drift.rules.primarykey;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.ColumnLists;
import io.github.migrationdrift.drift.rules.common.Duplicates;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.Change.Create;
import io.github.migrationdrift.repair.Change.Drop;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfPrimaryKey;
import io.github.migrationdrift.repair.SchemaObject.OfUniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A primary key that is missing, extra, or made of other columns. Its name does not matter. */
public final class PrimaryKeyRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.PRIMARY_KEY_MISSING,
                Finding.PRIMARY_KEY_MISSING_AUDIT,
                Finding.PRIMARY_KEY_EXTRA,
                Finding.PRIMARY_KEY_EXTRA_REFUSES_NULL,
                Finding.PRIMARY_KEY_EXTRA_UNIQUE,
                Finding.PRIMARY_KEY_COLUMNS,
                Finding.PRIMARY_KEY_PARTITION,
                Finding.PRIMARY_KEY_ORDER,
                Finding.PRIMARY_KEY_OVERLAPS,
                Finding.PRIMARY_KEY_DEFERRABLE);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .keyedTables()
                .flatMap(pair ->
                        finding(comparison.mapping(), pair).stream().map(finding -> drift(comparison, pair, finding)));
    }

    private static Optional<Finding> finding(MappingIndex mapping, TablePair pair) {
        List<String> wanted = columns(pair.entities().primaryKey());
        List<String> found = columns(pair.migrations().primaryKey());
        if (!pair.shares(wanted) || !pair.shares(found)) {
            return Optional.empty();
        }
        if (wanted.equals(found)) {
            return keeping(pair.entities().primaryKey(), pair.migrations().primaryKey());
        }
        if (found.isEmpty()) {
            return Optional.of(
                    Use.keepsHistory(mapping, pair.name())
                            ? Finding.PRIMARY_KEY_MISSING_AUDIT
                            : Finding.PRIMARY_KEY_MISSING);
        }
        if (wanted.isEmpty()) {
            return extra(mapping, pair, found);
        }
        if (!ColumnLists.haveTheSame(wanted, found)) {
            return Optional.of(
                    addsPartitionColumns(pair, wanted, found)
                            ? Finding.PRIMARY_KEY_PARTITION
                            : Finding.PRIMARY_KEY_COLUMNS);
        }
        return isDeclaredOrder(mapping, pair.name(), found)
                ? keeping(pair.entities().primaryKey(), pair.migrations().primaryKey())
                : Optional.of(Finding.PRIMARY_KEY_ORDER);
    }

    /** Hibernate sorts the columns of a key by itself; who keeps the order of the source has done nothing wrong. */
    private static boolean isDeclaredOrder(MappingIndex mapping, ObjectName table, List<String> found) {
        return mapping.keyOrders(table).stream()
                .map(order -> order.stream().filter(found::contains).toList())
                .anyMatch(found::equals);
    }

    private static Optional<Finding> keeping(Optional<PrimaryKey> wanted, Optional<PrimaryKey> found) {
        if (!wanted.map(PrimaryKey::withoutOverlaps).equals(found.map(PrimaryKey::withoutOverlaps))) {
            return Optional.of(Finding.PRIMARY_KEY_OVERLAPS);
        }
        return wanted.map(PrimaryKey::deferral).equals(found.map(PrimaryKey::deferral))
                ? Optional.empty()
                : Optional.of(Finding.PRIMARY_KEY_DEFERRABLE);
    }

    private static Optional<Finding> extra(MappingIndex mapping, TablePair pair, List<String> found) {
        if (nullableColumn(mapping, pair).isPresent()) {
            return Optional.of(Finding.PRIMARY_KEY_EXTRA_REFUSES_NULL);
        }
        if (mapping.areDistinct(pair.name(), found)) {
            return Optional.empty();
        }
        return Optional.of(uniqueAnyway(pair, found) ? Finding.PRIMARY_KEY_EXTRA_UNIQUE : Finding.PRIMARY_KEY_EXTRA);
    }

    /** A column of the migrations' key whose attribute may be null; a whole element never is. */
    private static Optional<String> nullableColumn(MappingIndex mapping, TablePair pair) {
        List<String> elements = mapping.tables(pair.name()).stream()
                .map(table -> String.valueOf(table.attribute()))
                .toList();
        return columns(pair.migrations().primaryKey()).stream()
                .filter(column ->
                        pair.entities().column(column).filter(Column::nullable).isPresent())
                .filter(column -> mapping.column(pair.name(), column)
                        .filter(mapped -> !elements.contains(String.valueOf(mapped.attribute())))
                        .isPresent())
                .findFirst();
    }

    /** PostgreSQL asks of a partitioned table that its key holds the columns by which it is divided. */
    private static boolean addsPartitionColumns(TablePair pair, List<String> wanted, List<String> found) {
        List<String> dividing = pair.migrations().partitionColumns();
        return found.containsAll(wanted)
                && found.stream().allMatch(column -> wanted.contains(column) || dividing.contains(column));
    }

    private static boolean uniqueAnyway(TablePair pair, List<String> columns) {
        return pair.entities().uniqueKeys().stream().anyMatch(key -> ColumnLists.haveTheSame(key.columns(), columns));
    }

    private static List<String> columns(Optional<PrimaryKey> key) {
        return key.map(PrimaryKey::columns).orElse(List.of());
    }

    private static Drift drift(Comparison comparison, TablePair pair, Finding finding) {
        return DriftDraft.onTable(finding, pair.name())
                .object("primary key")
                .columns(columns(pair.entities().primaryKey()))
                .entities(describe(pair.entities().primaryKey()))
                .migrations(describe(pair.migrations().primaryKey()))
                .message("The primary key of " + pair.name().name() + ": " + finding.when() + ".")
                .repair(repair(pair))
                .consequence(consequence(comparison, pair, finding));
    }

    private static String describe(Optional<PrimaryKey> key) {
        return key.map(present -> "primary key (" + String.join(", ", present.columns())
                        + (present.withoutOverlaps() ? " without overlaps)" : ")")
                        + present.deferral().clause())
                .orElse("no primary key");
    }

    /** A primary key is all that keeps its columns unique, where the migrations have no other key on them. */
    private static List<Change> uniqueInstead(TablePair pair, PrimaryKey dropped) {
        List<Change> changes = new ArrayList<>();
        for (UniqueKey key : pair.entities().uniqueKeys()) {
            boolean kept = pair.migrations().uniqueKeys().stream()
                    .anyMatch(other -> ColumnLists.haveTheSame(other.columns(), key.columns()));
            if (!kept && ColumnLists.haveTheSame(dropped.columns(), key.columns())) {
                changes.add(new Create(new OfUniqueKey(pair.name(), key)));
            }
        }
        return changes;
    }

    private static Repair repair(TablePair pair) {
        List<Change> changes = new ArrayList<>();
        pair.migrations().primaryKey().ifPresent(key -> changes.add(new Drop(new OfPrimaryKey(pair.name(), key))));
        pair.entities().primaryKey().ifPresent(key -> changes.add(new Create(new OfPrimaryKey(pair.name(), key))));
        pair.migrations().primaryKey().ifPresent(dropped -> changes.addAll(uniqueInstead(pair, dropped)));
        return Repair.of(changes);
    }

    private static Consequence consequence(Comparison comparison, TablePair pair, Finding finding) {
        String entity = comparison.mapping().entityLabel(pair.name());
        return switch (finding) {
            case PRIMARY_KEY_MISSING ->
                isOfCollection(comparison.mapping(), pair)
                        ? Consequence.of(twice(pair))
                        : Consequence.of(withoutKey(pair, entity));
            case PRIMARY_KEY_MISSING_AUDIT ->
                Consequence.of(
                        "nothing breaks; Envers finds a revision of " + entity + " only by reading the whole table");
            case PRIMARY_KEY_COLUMNS, PRIMARY_KEY_PARTITION ->
                otherColumns(
                        pair,
                        entity,
                        isOfCollection(comparison.mapping(), pair)
                                ? twice(pair)
                                : "rows of " + entity + " with the same identifier can be stored");
            case PRIMARY_KEY_EXTRA_REFUSES_NULL -> nullRefused(comparison, pair);
            case PRIMARY_KEY_EXTRA ->
                Duplicates.refused(
                        pair,
                        "storing the same " + columnsOf(pair.migrations()) + " twice in "
                                + pair.name().name(),
                        nameOfKey(pair));
            case PRIMARY_KEY_EXTRA_UNIQUE ->
                Consequence.of("nothing breaks; a primary key refuses NULL as well as duplicates");
            case PRIMARY_KEY_OVERLAPS ->
                Use.some(Operation.INSERT, "storing " + entity + " with a range that overlaps another's")
                        .fails(Refusal.overlap(nameOfKey(pair)));
            case PRIMARY_KEY_DEFERRABLE ->
                Consequence.of("a duplicate is refused at commit rather than at once, and no foreign key may point to"
                        + " it");
            default -> Consequence.of("nothing breaks; lookups by the leading column may be slower");
        };
    }

    private static String withoutKey(TablePair pair, String entity) {
        Set<String> wanted = Set.copyOf(columns(pair.entities().primaryKey()));
        boolean unique = pair.migrations().uniqueKeys().stream()
                .anyMatch(key -> Set.copyOf(key.columns()).equals(wanted));
        return unique
                ? "nothing breaks; a unique key is no primary key for tools and foreign keys that name no columns"
                : "two rows of " + entity + " may get the same identifier, and every lookup reads the whole table";
    }

    private static Consequence nullRefused(Comparison comparison, TablePair pair) {
        MappingIndex mapping = comparison.mapping();
        String column = nullableColumn(mapping, pair).orElseThrow();
        return Use.some(Operation.INSERT, "writing " + mapping.attributeLabel(pair.name(), column) + " = null")
                .fails(Refusal.nullValue(comparison, pair, column));
    }

    private static boolean isOfCollection(MappingIndex mapping, TablePair pair) {
        return mapping.tables(pair.name()).stream().anyMatch(table -> table.role() == MappedTable.Role.COLLECTION);
    }

    /** The rows of a join or collection table have no identifier that anybody would look up. */
    private static String twice(TablePair pair) {
        return "the same element can be stored in " + pair.name().name() + " twice";
    }

    private static Consequence otherColumns(TablePair pair, String entity, String sameIdentifier) {
        List<String> wanted = columns(pair.entities().primaryKey());
        List<String> found = columns(pair.migrations().primaryKey());
        if (found.containsAll(wanted) || isUniqueAnyway(pair.entities(), found)) {
            return Consequence.of(sameIdentifier);
        }
        Consequence collide = Duplicates.refused(
                pair,
                "storing two " + entity + " that differ only in "
                        + String.join(
                                ", ",
                                wanted.stream()
                                        .filter(column -> !found.contains(column))
                                        .toList()),
                nameOfKey(pair));
        return wanted.containsAll(found) ? collide : collide.and(sameIdentifier);
    }

    private static boolean isUniqueAnyway(Table table, List<String> columns) {
        return table.uniqueKeys().stream().anyMatch(key -> columns.containsAll(key.columns()));
    }

    private static String nameOfKey(TablePair pair) {
        return pair.migrations().primaryKey().orElseThrow().name();
    }

    private static String columnsOf(Table table) {
        return String.join(", ", columns(table.primaryKey()));
    }
}
