package io.github.migrationdrift.migration;

import io.github.migrationdrift.catalog.ObjectName;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of one object by one statement of a migration.
 *
 * @param object present name of the table, sequence, index or type that changed; its last name when it was dropped
 * @param type PostgreSQL's word for it: {@code table}, {@code table column}, {@code index}, {@code sequence} …
 * @param column for {@code table column}, which one
 * @param dropped whether the object ceased to be
 * @param formerName what the object was called before, where it was given another name
 * @param key what a dropped constraint or index was about
 * @param script name of the migration, see {@link MigrationScript#name()}
 * @param statement the statement as PostgreSQL saw it
 * @param line where the statement starts in the script, counted from 1; 0 when it is not to be found there
 */
public record ObjectChange(
        ObjectName object,
        String type,
        @Nullable String column,
        boolean dropped,
        @Nullable String formerName,
        @Nullable Key key,
        String script,
        String statement,
        int line)
        implements Serializable {

    /**
     * What a constraint or index is about.
     *
     * @param kind PostgreSQL's letter for a constraint, {@code index} or {@code unique index}
     */
    public record Key(ObjectName table, String kind, List<String> columns) implements Serializable {}
}
