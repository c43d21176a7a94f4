package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether the migrated tables could have a foreign key at all. Where they could not, another drift tells why. */
record ForeignKeyGround(Map<ObjectName, Table> tables) {
    private static final List<Set<String>> COMPARABLE =
            List.of(Set.of("int2", "int4", "int8"), Set.of("varchar", "text", "bpchar"));

    static ForeignKeyGround of(Catalog catalog) {
        return new ForeignKeyGround(catalog.tablesByName());
    }

    /** Whether the target is there and its columns are unique and of types that can be compared. */
    boolean bears(Table from, ForeignKey key) {
        return Optional.ofNullable(tables.get(key.target()))
                .filter(target -> target.kind().hasKeys())
                .filter(target -> isUnique(target, key.targetColumns()))
                .filter(target -> areComparable(from, target, key))
                .isPresent();
    }

    private static boolean isUnique(Table target, List<String> columns) {
        Stream<List<String>> keys = Stream.concat(
                target.primaryKey().stream().map(PrimaryKey::columns),
                target.uniqueKeys().stream().map(UniqueKey::columns));
        return keys.anyMatch(key -> ColumnLists.haveTheSame(key, columns));
    }

    private static boolean areComparable(Table from, Table target, ForeignKey key) {
        return IntStream.range(0, key.columns().size())
                .allMatch(i -> areComparable(
                        type(from, key.columns().get(i)),
                        type(target, key.targetColumns().get(i))));
    }

    private static Optional<ColumnType> type(Table table, String column) {
        return table.column(column).map(Column::type);
    }

    /** A domain may stand for anything. */
    private static boolean areComparable(Optional<ColumnType> first, Optional<ColumnType> second) {
        List<ColumnType> types =
                Stream.of(first, second).flatMap(Optional::stream).toList();
        List<String> names = types.stream().map(type -> type.name().name()).toList();
        return types.size() == 2
                && (names.get(0).equals(names.get(1))
                        || types.stream().anyMatch(type -> type.domainBase().isPresent())
                        || COMPARABLE.stream().anyMatch(alike -> alike.containsAll(names)));
    }
}
