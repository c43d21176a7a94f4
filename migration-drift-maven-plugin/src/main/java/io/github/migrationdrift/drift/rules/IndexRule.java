package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An index that is missing, built differently, unfinished, or only in the migrations. Its name does not matter. */
final class IndexRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.INDEX_MISSING,
                Finding.INDEX_DIFFERENT,
                Finding.INDEX_INCLUDES,
                Finding.INDEX_INVALID,
                Finding.INDEX_EXTRA,
                Finding.INDEX_EXTRA_BEYOND);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.keyedTables().flatMap(IndexRule::examine);
    }

    private static Stream<Drift> examine(TablePair pair) {
        Pairing<Index> exact =
                Pairing.of(pair.entities().indexes(), pair.migrations().indexes(), Structure::of);
        List<Index> extras = new ArrayList<>(exact.onlyMigrations());
        List<Drift> drifts = new ArrayList<>();
        exact.both().stream()
                .filter(both -> !both.migrations().valid())
                .forEach(both -> drifts.add(invalid(pair, both.migrations())));
        for (Index wanted : exact.onlyEntities()) {
            if (!shared(pair, wanted) || servedByKey(pair.migrations(), wanted)) {
                continue;
            }
            Optional<Index> found = extras.stream()
                    .filter(candidate -> Indexes.sameColumnSet(wanted, candidate))
                    .findFirst();
            found.ifPresent(extras::remove);
            drifts.add(found.map(index -> different(pair, wanted, index)).orElseGet(() -> missing(pair, wanted)));
        }
        extras.stream()
                .filter(index -> shared(pair, index))
                .filter(index -> !standsForUniqueKey(pair, index))
                .forEach(index -> drifts.add(extra(pair, index)));
        return drifts.stream();
    }

    private static boolean shared(TablePair pair, Index index) {
        return pair.shares(columns(index));
    }

    /** A unique key or the primary key over the same columns in the same order serves the same queries. */
    private static boolean servedByKey(Table table, Index wanted) {
        return Indexes.declarable(wanted)
                && wanted.keys().stream().noneMatch(key -> key.descending() || key.nullsFirst())
                && Indexes.plainColumns(wanted)
                        .filter(columns -> table.uniqueKeys().stream()
                                        .map(UniqueKey::columns)
                                        .anyMatch(columns::equals)
                                || table.primaryKey()
                                        .filter(key -> key.columns().equals(columns))
                                        .isPresent())
                        .isPresent();
    }

    /** What keeps declared columns unique in another way, or nearly does, is told by the unique key. */
    private static boolean standsForUniqueKey(TablePair pair, Index index) {
        return pair.entities().uniqueKeys().stream()
                .filter(key -> pair.migrations().uniqueKeys().stream()
                        .noneMatch(made -> new HashSet<>(made.columns()).equals(new HashSet<>(key.columns()))))
                .filter(key -> Indexes.mentions(index, key.columns()))
                .anyMatch(key -> key.columns().size() == index.keys().size());
    }

    private static Drift invalid(TablePair pair, Index index) {
        return DriftDraft.onTable(Finding.INDEX_INVALID, pair.name())
                .object(index.name())
                .columns(columns(index))
                .entities(Indexes.describe(index))
                .migrations("the same, but invalid")
                .message("The index " + index.name() + " was never finished.")
                .repair("reindex index " + name(pair, index))
                .consequence("queries that count on the index read the whole table");
    }

    private static Drift missing(TablePair pair, Index index) {
        return DriftDraft.onTable(Finding.INDEX_MISSING, pair.name())
                .object(index.name())
                .columns(columns(index))
                .entities(Indexes.describe(index))
                .migrations("no such index")
                .message("No migration creates an index on " + keys(index) + " of "
                        + pair.name().name() + ".")
                .repair(Ddl.createIndex(pair.name(), index))
                .consequence("queries that count on the index read the whole table");
    }

    private static Drift different(TablePair pair, Index wanted, Index found) {
        boolean includes = Structure.of(wanted).equals(Structure.of(found).withoutIncluded()) && found.valid();
        return DriftDraft.onTable(includes ? Finding.INDEX_INCLUDES : Finding.INDEX_DIFFERENT, pair.name())
                .object(found.name())
                .columns(columns(found))
                .entities(Indexes.describe(wanted))
                .migrations(Indexes.describe(found))
                .message("The index " + found.name() + " is built differently than the entity declares.")
                .repair("drop index " + name(pair, found) + "; " + Ddl.createIndex(pair.name(), wanted))
                .consequence(different(wanted, found, includes));
    }

    private static Consequence different(Index wanted, Index found, boolean includes) {
        if (found.unique() && !wanted.unique()) {
            return Duplicates.refused("storing a row that collides in the index");
        }
        return includes
                ? Consequence.NONE
                : Consequence.of("queries that count on the declared index may read the whole table");
    }

    private static Drift extra(TablePair pair, Index index) {
        boolean beyond = !Indexes.declarable(index) || supportsForeignKey(pair.migrations(), index);
        return DriftDraft.onTable(beyond ? Finding.INDEX_EXTRA_BEYOND : Finding.INDEX_EXTRA, pair.name())
                .object(index.name())
                .columns(columns(index))
                .entities("no such index")
                .migrations(Indexes.describe(index))
                .message("Only the migrations have the index " + index.name() + ".")
                .repair("drop index " + name(pair, index))
                .consequence(
                        index.unique()
                                ? Duplicates.refused("storing a row that collides in the index")
                                : Consequence.NONE);
    }

    private static boolean supportsForeignKey(Table table, Index index) {
        return Indexes.plainColumns(index)
                .filter(columns -> table.foreignKeys().stream()
                        .anyMatch(key -> columns.size() >= key.columns().size()
                                && columns.subList(0, key.columns().size()).equals(key.columns())))
                .isPresent();
    }

    private static List<String> columns(Index index) {
        return index.keys().stream().flatMap(key -> key.column().stream()).toList();
    }

    private static String keys(Index index) {
        return String.join(", ", index.keys().stream().map(Index.Key::text).toList());
    }

    private static String name(TablePair pair, Index index) {
        return Ddl.name(new ObjectName(pair.name().schema(), index.name()));
    }

    /** All of an index but its name and its state. */
    private record Structure(
            boolean unique,
            String method,
            List<Index.Key> keys,
            List<String> included,
            Optional<String> predicate,
            boolean nullsNotDistinct) {
        static Structure of(Index index) {
            return new Structure(
                    index.unique(),
                    index.method(),
                    index.keys(),
                    index.included(),
                    index.predicate(),
                    index.nullsNotDistinct());
        }

        Structure withoutIncluded() {
            return new Structure(unique, method, keys, List.of(), predicate, nullsNotDistinct);
        }
    }
}
