package io.github.migrationdrift.catalog.read;

import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.UniqueKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The indexes of one table, told apart by what they mean. */
record TableKeys(Optional<PrimaryKey> primaryKey, List<UniqueKey> uniqueKeys, List<Index> indexes) {

    static TableKeys of(List<IndexRow> rows) {
        Collection<List<IndexRow>> all = rows.stream()
                .collect(Collectors.groupingBy(IndexRow::indexId, LinkedHashMap::new, Collectors.toList()))
                .values();
        return new TableKeys(
                all.stream()
                        .filter(TableKeys::isPrimaryKey)
                        .map(index -> primaryKey(index))
                        .findFirst(),
                all.stream()
                        .filter(TableKeys::isUniqueKey)
                        .map(TableKeys::uniqueKey)
                        .toList(),
                all.stream()
                        .filter(index -> !isPrimaryKey(index) && !isUniqueKey(index) && !isExclusion(index))
                        .map(TableKeys::index)
                        .toList());
    }

    private static boolean isPrimaryKey(List<IndexRow> index) {
        return first(index).belongsTo("p");
    }

    private static boolean isUniqueKey(List<IndexRow> index) {
        return (first(index).belongsTo("u") && !isExclusion(index))
                || (first(index).constraintKind().isEmpty() && index.stream().allMatch(IndexRow::isPlainUnique));
    }

    /** A constraint without overlaps is written as a unique one too, but stands on an index of another kind. */
    private static boolean isExclusion(List<IndexRow> index) {
        return first(index).belongsTo("x") || (first(index).belongsTo("u") && isWithoutOverlaps(index));
    }

    private static boolean isWithoutOverlaps(List<IndexRow> index) {
        return !first(index).method().equals("btree");
    }

    private static PrimaryKey primaryKey(List<IndexRow> index) {
        IndexRow first = first(index);
        return new PrimaryKey(
                first.name(), columns(index), included(index), first.deferral(), isWithoutOverlaps(index));
    }

    private static UniqueKey uniqueKey(List<IndexRow> index) {
        IndexRow first = first(index);
        return new UniqueKey(
                first.name(),
                columns(index),
                included(index),
                first.belongsTo("u"),
                first.nullsNotDistinct(),
                first.deferral());
    }

    private static Index index(List<IndexRow> index) {
        IndexRow first = first(index);
        return new Index(
                first.name(),
                first.unique(),
                first.method(),
                index.stream().filter(row -> !row.included()).map(IndexRow::key).toList(),
                included(index),
                first.predicate(),
                first.nullsNotDistinct(),
                first.valid());
    }

    private static List<String> columns(List<IndexRow> index) {
        return index.stream()
                .filter(row -> !row.included())
                .flatMap(row -> row.key().column().stream())
                .toList();
    }

    private static List<String> included(List<IndexRow> index) {
        return index.stream()
                .filter(IndexRow::included)
                .flatMap(row -> row.key().column().stream())
                .toList();
    }

    private static IndexRow first(List<IndexRow> index) {
        return index.get(0);
    }
}
