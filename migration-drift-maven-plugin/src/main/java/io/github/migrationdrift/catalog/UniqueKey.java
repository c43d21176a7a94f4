package io.github.migrationdrift.catalog;

import java.util.List;

/**
 * A unique constraint or a plain unique index: without predicate, expressions or included columns.
 *
 * @param constraint whether it is a constraint rather than an index
 */
public record UniqueKey(
        String name, List<String> columns, boolean constraint, boolean nullsNotDistinct, boolean deferrable) {
    public UniqueKey {
        columns = List.copyOf(columns);
    }
}
