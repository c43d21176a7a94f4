package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.Table;
import java.util.Optional;

/** Who uses a table in which no entity is stored. Looking for them takes time, so it is asked only where one is found. */
public interface TableUsers {
    /** For where nobody has looked. */
    TableUsers UNKNOWN = table -> Optional.empty();

    Optional<TableUse> of(Table table);

    /**
     * A use.
     *
     * @param where it is written, in words
     */
    record TableUse(By by, String where) {}

    /** What uses the table. */
    enum By {
        /** A text in a class of the project. */
        CODE,
        /** The mapping of a library whose entities are not those of the application. */
        LIBRARY
    }
}
