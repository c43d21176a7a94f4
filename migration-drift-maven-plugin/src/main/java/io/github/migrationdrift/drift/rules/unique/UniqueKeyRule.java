package io.github.migrationdrift.drift.rules.unique;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.ColumnLists;
import io.github.migrationdrift.drift.rules.common.Duplicates;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.drift.rules.index.Indexes;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Change.Drop;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfIndex;
import io.github.migrationdrift.repair.SchemaObject.OfUniqueKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Columns that one side keeps unique and the other does not. Constraint or index, and its name, do not matter. */
public final class UniqueKeyRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.UNIQUE_MISSING,
                Finding.UNIQUE_MISSING_BY_ASSOCIATION,
                Finding.UNIQUE_EXTRA,
                Finding.UNIQUE_EXTRA_IMPLIED,
                Finding.UNIQUE_NULLS,
                Finding.UNIQUE_DEFERRABLE);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.keyedTables().flatMap(pair -> examine(comparison, pair));
    }

    private static Stream<Drift> examine(Comparison comparison, TablePair pair) {
        Pairing<UniqueKey> keys = Pairing.of(
                distinct(keys(pair.entities())),
                distinct(keys(pair.migrations())),
                key -> new HashSet<>(key.columns()));
        Stream<Drift> missing = keys.onlyEntities().stream()
                .filter(key -> pair.shares(key.columns()))
                .filter(key -> !keptUniqueOtherwise(pair.migrations(), key))
                .map(key -> missing(comparison, pair, key));
        Stream<Drift> extra = keys.onlyMigrations().stream()
                .filter(pair.migrations().uniqueKeys()::contains)
                .filter(key -> pair.shares(key.columns()))
                .filter(key -> !keptUniqueOtherwise(pair.entities(), key))
                .filter(key -> !comparison.mapping().areDistinct(pair.name(), key.columns()))
                .map(key -> extra(comparison, pair, key));
        Stream<Drift> altered = keys.both().stream().flatMap(both -> altered(pair, both));
        return Stream.of(missing, extra, altered).flatMap(stream -> stream);
    }

    /** An exclusion of equal values keeps them unique too. */
    private static List<UniqueKey> keys(Table table) {
        return Stream.concat(
                        table.uniqueKeys().stream(),
                        table.exclusions().stream().flatMap(exclusion -> exclusion.uniqueKey().stream()))
                .toList();
    }

    private static List<UniqueKey> distinct(List<UniqueKey> keys) {
        Map<Set<String>, UniqueKey> distinct = new LinkedHashMap<>();
        keys.stream()
                .sorted(Comparator.comparing(UniqueKey::deferral))
                .forEach(key -> distinct.putIfAbsent(Set.copyOf(key.columns()), key));
        return List.copyOf(distinct.values());
    }

    /** By the primary key, or by a unique index that adds included columns or leaves out NULLs. */
    private static boolean keptUniqueOtherwise(Table table, UniqueKey key) {
        boolean byPrimaryKey = table.primaryKey()
                .filter(primary -> ColumnLists.haveTheSame(primary.columns(), key.columns()))
                .isPresent();
        return byPrimaryKey
                || table.indexes().stream()
                        .filter(index -> index.unique() && index.valid() && Indexes.countsEveryValue(index))
                        .anyMatch(index -> Indexes.plainColumns(index)
                                .filter(names -> ColumnLists.haveTheSame(names, key.columns()))
                                .isPresent());
    }

    private static Drift missing(Comparison comparison, TablePair pair, UniqueKey key) {
        Finding finding = isByAssociation(comparison.mapping(), pair, key)
                ? Finding.UNIQUE_MISSING_BY_ASSOCIATION
                : Finding.UNIQUE_MISSING;
        return DriftDraft.onTable(finding, pair.name())
                .object("unique (" + String.join(", ", key.columns()) + ")")
                .columns(key.columns())
                .entities(describe(key))
                .migrations(nearMiss(pair.migrations(), key))
                .message("Nothing keeps " + String.join(", ", key.columns()) + " of "
                        + pair.name().name() + " unique.")
                .repair(Repairs.replace(plainIndexes(pair, key), List.of(new OfUniqueKey(pair.name(), key))))
                .consequence("two " + comparison.mapping().entityLabel(pair.name()) + " rows with the same "
                        + String.join(", ", key.columns())
                        + " can be stored; a lookup that expects one row then fails");
    }

    /** Whether nobody wrote that the columns are unique. */
    private static boolean isByAssociation(MappingIndex mapping, TablePair pair, UniqueKey key) {
        List<MappedColumn> attributes = key.columns().stream()
                .flatMap(column -> mapping.columns(pair.name(), column).stream())
                .toList();
        return !attributes.isEmpty()
                && attributes.stream().allMatch(column -> column.explicit().contains(Explicit.UNIQUE_BY_ASSOCIATION));
    }

    /** An index on the same columns is not needed any more. */
    private static List<OfIndex> plainIndexes(TablePair pair, UniqueKey key) {
        return pair.migrations().indexes().stream()
                .filter(Indexes::declarable)
                .filter(index -> Indexes.plainColumns(index)
                        .filter(names -> ColumnLists.haveTheSame(names, key.columns()))
                        .isPresent())
                .map(index -> new OfIndex(pair.name(), index))
                .toList();
    }

    private static String nearMiss(Table table, UniqueKey key) {
        return table.indexes().stream()
                .filter(Index::unique)
                .filter(index -> Indexes.mentions(index, key.columns()))
                .findFirst()
                .map(index -> "only " + Indexes.describe(index))
                .orElse("not unique");
    }

    private static Drift extra(Comparison comparison, TablePair pair, UniqueKey key) {
        boolean implied = isImplied(pair.entities(), key);
        return DriftDraft.onTable(implied ? Finding.UNIQUE_EXTRA_IMPLIED : Finding.UNIQUE_EXTRA, pair.name())
                .object(key.name())
                .columns(key.columns())
                .entities("not unique")
                .migrations(describe(key))
                .message("Only the migrations keep " + String.join(", ", key.columns()) + " of "
                        + pair.name().name() + " unique.")
                .repair(Repair.of(new Drop(new OfUniqueKey(pair.name(), key))))
                .consequence(
                        implied
                                ? Consequence.NONE
                                : Duplicates.refused(
                                        pair,
                                        "storing a second "
                                                + comparison.mapping().entityLabel(pair.name()) + " with the same "
                                                + String.join(", ", key.columns()),
                                        key.name()));
    }

    /** Whether rows that the key would refuse are refused by a smaller one anyway. */
    private static boolean isImplied(Table table, UniqueKey key) {
        Stream<Set<String>> smaller = Stream.concat(
                table.primaryKey().stream().map(primary -> Set.copyOf(primary.columns())),
                table.uniqueKeys().stream()
                        .filter(other -> other.nullsNotDistinct() || !key.nullsNotDistinct())
                        .map(other -> Set.copyOf(other.columns())));
        return smaller.anyMatch(columns ->
                columns.size() < key.columns().size() && key.columns().containsAll(columns));
    }

    private static Stream<Drift> altered(TablePair pair, Pairing.Pair<UniqueKey> both) {
        return Stream.of(Finding.UNIQUE_NULLS, Finding.UNIQUE_DEFERRABLE)
                .filter(finding -> finding == Finding.UNIQUE_NULLS
                        ? countsNullsOtherwise(pair, both)
                        : both.entities().deferral() != both.migrations().deferral())
                .map(finding -> DriftDraft.onTable(finding, pair.name())
                        .object(both.migrations().name())
                        .columns(both.migrations().columns())
                        .entities(describe(both.entities()))
                        .migrations(describe(both.migrations()))
                        .message("The unique key " + both.migrations().name() + ": " + finding.when() + ".")
                        .repair(Repairs.replace(
                                new OfUniqueKey(pair.name(), both.migrations()),
                                new OfUniqueKey(pair.name(), both.entities())))
                        .consequence(consequence(pair, both, finding)));
    }

    private static Consequence consequence(TablePair pair, Pairing.Pair<UniqueKey> both, Finding finding) {
        if (finding == Finding.UNIQUE_DEFERRABLE) {
            return Consequence.of(
                    switch (both.migrations().deferral()) {
                        case NOT_DEFERRABLE -> "a duplicate is refused at once rather than later";
                        case DEFERRABLE -> "a duplicate is refused at the end of the statement rather than at once";
                        case INITIALLY_DEFERRED -> "a duplicate is refused at commit rather than at once";
                    });
        }
        String columns = String.join(", ", both.migrations().columns());
        if (!both.migrations().nullsNotDistinct()) {
            return Consequence.of("several rows with NULL in " + columns + " can be stored");
        }
        return Duplicates.refused(
                pair,
                "storing a second row with NULL in " + columns,
                both.migrations().name());
    }

    /** Where no column can be NULL, it makes no difference. */
    private static boolean countsNullsOtherwise(TablePair pair, Pairing.Pair<UniqueKey> both) {
        return both.entities().nullsNotDistinct() != both.migrations().nullsNotDistinct()
                && both.migrations().columns().stream()
                        .flatMap(column -> pair.migrations().column(column).stream())
                        .anyMatch(Column::nullable);
    }

    private static String describe(UniqueKey key) {
        return "unique " + (key.nullsNotDistinct() ? "nulls not distinct " : "") + "("
                + String.join(", ", key.columns()) + ")" + key.deferral().clause();
    }
}
