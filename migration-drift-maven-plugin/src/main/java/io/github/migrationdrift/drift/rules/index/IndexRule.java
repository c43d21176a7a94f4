package io.github.migrationdrift.drift.rules.index;

import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.ExpressionJudge;
import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.ColumnLists;
import io.github.migrationdrift.drift.rules.common.Duplicates;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.repair.Change.Create;
import io.github.migrationdrift.repair.Change.Drop;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An index that is missing, built differently, unfinished, or only in the migrations. Its name does not matter. */
public final class IndexRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.INDEX_MISSING,
                Finding.INDEX_DIFFERENT,
                Finding.INDEX_INCLUDES,
                Finding.INDEX_UNDECIDED,
                Finding.INDEX_DUPLICATE,
                Finding.INDEX_INVALID,
                Finding.INDEX_EXTRA,
                Finding.INDEX_EXTRA_BEYOND);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.keyedTables().flatMap(pair -> examine(comparison.judge(), pair));
    }

    private static Stream<Drift> examine(ExpressionJudge judge, TablePair pair) {
        IndexVerdict verdict = new IndexVerdict(judge, pair.migrations());
        IndexMatching matching =
                new IndexMatching(pair.entities().indexes(), pair.migrations().indexes(), verdict::compare);
        Stream<Drift> matched = matching.matches().stream().flatMap(match -> matched(pair, match).stream());
        Stream<Drift> missing = matching.missing().stream()
                .filter(index -> shared(pair, index) && !servedByKey(pair.migrations(), index))
                .map(index -> missing(pair, index));
        Stream<Drift> extra = matching.extra().stream()
                .filter(index -> shared(pair, index) && !standsForUniqueKey(pair, index))
                .map(index -> matching.isRepeated(index) ? duplicate(pair, index) : extra(pair, index));
        return Stream.of(matched, missing, extra).flatMap(drifts -> drifts);
    }

    private static Optional<Drift> matched(TablePair pair, IndexMatching.Match match) {
        if (match.verdict() != Verdict.EQUAL) {
            return servedByKey(pair.migrations(), match.entities())
                    ? Optional.of(extra(pair, match.migrations()))
                    : Optional.of(different(pair, match));
        }
        return match.migrations().valid() ? Optional.empty() : Optional.of(invalid(pair, match.migrations()));
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
                        .noneMatch(made -> ColumnLists.haveTheSame(made.columns(), key.columns())))
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
                .repair(Repairs.replace(new OfIndex(pair.name(), index), new OfIndex(pair.name(), index)))
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
                .repair(Repair.of(new Create(new OfIndex(pair.name(), index))))
                .consequence("queries that count on the index read the whole table");
    }

    private static Drift different(TablePair pair, IndexMatching.Match match) {
        Index wanted = match.entities();
        Index found = match.migrations();
        boolean includes = Indexes.onlyIncludesMore(wanted, found);
        Finding finding = match.verdict() == Verdict.UNDECIDED
                ? Finding.INDEX_UNDECIDED
                : includes ? Finding.INDEX_INCLUDES : Finding.INDEX_DIFFERENT;
        return DriftDraft.onTable(finding, pair.name())
                .object(found.name())
                .columns(columns(found))
                .entities(Indexes.describe(wanted))
                .migrations(Indexes.describe(found))
                .message("The index " + found.name() + ": " + finding.when() + ".")
                .repair(Repairs.replace(new OfIndex(pair.name(), found), new OfIndex(pair.name(), wanted)))
                .consequence(different(pair, wanted, found, finding));
    }

    private static Consequence different(TablePair pair, Index wanted, Index found, Finding finding) {
        if (found.unique() && !wanted.unique()) {
            return Duplicates.refused(pair, "storing a row that collides in the index", found.name());
        }
        return switch (finding) {
            case INDEX_INCLUDES -> Consequence.NONE;
            case INDEX_UNDECIDED -> Consequence.of("read and compare the two");
            default -> Consequence.of("queries that count on the declared index may read the whole table");
        };
    }

    private static Drift duplicate(TablePair pair, Index index) {
        return DriftDraft.onTable(Finding.INDEX_DUPLICATE, pair.name())
                .object(index.name())
                .columns(columns(index))
                .migrations(Indexes.describe(index))
                .message("The index " + index.name() + " does what another one does.")
                .repair(Repair.of(new Drop(new OfIndex(pair.name(), index))))
                .consequence("nothing breaks; every write keeps both up to date");
    }

    private static Drift extra(TablePair pair, Index index) {
        boolean beyond = !Indexes.declarable(index)
                || supportsForeignKey(pair.migrations(), index)
                || supportsForeignKey(pair.entities(), index);
        return DriftDraft.onTable(beyond ? Finding.INDEX_EXTRA_BEYOND : Finding.INDEX_EXTRA, pair.name())
                .object(index.name())
                .columns(columns(index))
                .entities("no such index")
                .migrations(Indexes.describe(index))
                .message("Only the migrations have the index " + index.name() + ".")
                .repair(Repair.of(new Drop(new OfIndex(pair.name(), index))))
                .consequence(
                        index.unique()
                                ? Duplicates.refused(pair, "storing a row that collides in the index", index.name())
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
        return Indexes.columnsRead(index);
    }

    private static String keys(Index index) {
        return String.join(", ", index.keys().stream().map(Index.Key::text).toList());
    }
}
