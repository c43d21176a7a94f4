package io.github.migrationdrift.catalog;

import java.util.List;
import java.util.Optional;

/**
 * An index.
 *
 * @param method access method, for example {@code btree}
 * @param included columns of the INCLUDE clause
 * @param predicate the condition of a partial index
 * @param valid false when a concurrent build failed half-way
 */
public record Index(
        String name,
        boolean unique,
        String method,
        List<Key> keys,
        List<String> included,
        Optional<String> predicate,
        boolean nullsNotDistinct,
        boolean valid) {
    public Index {
        keys = List.copyOf(keys);
        included = List.copyOf(included);
    }

    /** The same under another name. */
    public Index named(String other) {
        return new Index(other, unique, method, keys, included, predicate, nullsNotDistinct, valid);
    }

    /** Whether a key, the condition or what is included names the column. */
    public boolean reads(String column) {
        return included.contains(column)
                || keys.stream()
                        .anyMatch(key ->
                                key.column().map(column::equals).orElseGet(() -> Identifier.isIn(key.text(), column)))
                || predicate.filter(text -> Identifier.isIn(text, column)).isPresent();
    }

    /**
     * One key of an index.
     *
     * @param column the column, absent for an expression
     * @param text the column or the expression as PostgreSQL prints it
     * @param operatorClass only when it is not the default of the type
     * @param collation only when it is not the one of the column
     */
    public record Key(
            Optional<String> column,
            String text,
            boolean descending,
            boolean nullsFirst,
            Optional<String> operatorClass,
            Optional<String> collation) {}
}
