package io.github.migrationdrift.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A primary key; its columns in key order.
 *
 * @param included columns of the INCLUDE clause
 * @param withoutOverlaps whether the last column is a range that may touch but not overlap (since PostgreSQL 18)
 */
public record PrimaryKey(
        String name, List<String> columns, List<String> included, Deferral deferral, boolean withoutOverlaps) {
    public PrimaryKey {
        columns = List.copyOf(columns);
        included = List.copyOf(included);
    }

    /** A key of these columns and nothing else. */
    public static PrimaryKey of(String name, List<String> columns) {
        return new PrimaryKey(name, columns, List.of(), Deferral.NOT_DEFERRABLE, false);
    }

    /** The same under another name. */
    public PrimaryKey named(String other) {
        return new PrimaryKey(other, columns, included, deferral, withoutOverlaps);
    }

    /** Whether it is made of just these columns, in any order. */
    public boolean isOn(Collection<String> others) {
        return Set.copyOf(columns).equals(Set.copyOf(others));
    }
}
