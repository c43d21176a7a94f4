package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.ObjectName;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something about the rows of a table that is not as it was.
 *
 * @param column absent where it is about the table
 */
public record RowChange(ObjectName table, Optional<String> column, Kind kind) implements Comparable<RowChange> {
    private static final Comparator<RowChange> ORDER = Comparator.comparing(RowChange::table)
            .thenComparing(change -> change.column().orElse(""))
            .thenComparing(RowChange::kind);

    /** What happened. */
    public enum Kind {
        TABLE_GONE,
        COLUMN_GONE,
        /** There are more rows, or fewer. Nothing is said of their columns. */
        COUNT,
        /** The column holds other values. */
        VALUES,
        /** Each column holds the same values, but in other rows. */
        ROWS
    }

    @Override
    public int compareTo(RowChange other) {
        return ORDER.compare(this, other);
    }
}
