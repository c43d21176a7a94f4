package io.github.migrationdrift.drift.rules.foreignkey;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether the migrated tables could have a foreign key at all. Where they could not, another drift tells why. */
record ForeignKeyGround(Map<ObjectName, Table> tables) {
    static ForeignKeyGround of(Catalog catalog) {
        return new ForeignKeyGround(catalog.tablesByName());
    }

    /** Whether the target is there and its columns are unique and of types that can be compared. */
    boolean bears(Table from, ForeignKey key) {
        return Optional.ofNullable(tables.get(key.target()))
                .filter(target -> target.kind().hasKeys())
                .filter(target -> target.hasKeyOn(key.targetColumns()))
                .filter(target -> areComparable(from, target, key))
                .isPresent();
    }

    private static boolean areComparable(Table from, Table target, ForeignKey key) {
        return IntStream.range(0, key.columns().size()).allMatch(i -> {
            Optional<Column> own = from.column(key.columns().get(i));
            Optional<Column> its = target.column(key.targetColumns().get(i));
            return own.isPresent()
                    && its.isPresent()
                    && own.get().type().canReference(its.get().type());
        });
    }
}
