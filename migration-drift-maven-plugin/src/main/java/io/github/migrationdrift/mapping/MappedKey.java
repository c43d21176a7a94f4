package io.github.migrationdrift.mapping;

import io.github.migrationdrift.catalog.ObjectName;
import java.io.Serializable;
import java.util.List;

/**
 * An order in which the source names what makes the primary key of a table. A table may have several; the one that
 * Hibernate gives to the columns of a composite key is its own.
 *
 * @param columns at least those of the primary key
 * @param ofSet whether they are all that tells the elements of a {@link java.util.Set} apart, so that no two rows share them
 */
public record MappedKey(ObjectName table, List<String> columns, boolean ofSet) implements Serializable {
    public MappedKey {
        columns = List.copyOf(columns);
    }
}
