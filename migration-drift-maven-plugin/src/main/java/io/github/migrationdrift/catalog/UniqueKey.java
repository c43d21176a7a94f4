package io.github.migrationdrift.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A unique constraint or a unique index that means the same: without predicate or expressions.
 *
 * @param included columns of the INCLUDE clause, which change nothing about what is unique
 * @param constraint whether it is a constraint rather than an index
 */
public record UniqueKey(
        String name,
        List<String> columns,
        List<String> included,
        boolean constraint,
        boolean nullsNotDistinct,
        Deferral deferral) {
    public UniqueKey {
        columns = List.copyOf(columns);
        included = List.copyOf(included);
    }

    /** A constraint on these columns and nothing else. */
    public static UniqueKey of(String name, List<String> columns) {
        return new UniqueKey(name, columns, List.of(), true, false, Deferral.NOT_DEFERRABLE);
    }

    /** The same under another name. */
    public UniqueKey named(String other) {
        return new UniqueKey(other, columns, included, constraint, nullsNotDistinct, deferral);
    }

    /** Whether it is made of just these columns, in any order. */
    public boolean isOn(Collection<String> others) {
        return Set.copyOf(columns).equals(Set.copyOf(others));
    }
}
