package io.github.migrationdrift.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Something that hangs on a table or view, of which a catalog holds no more than this.
 *
 * @param relation the table or view that it hangs on
 * @param column the column that it names; absent where it names the relation as a whole
 * @param name of a view; of anything else, the name of the relation that it belongs to
 * @param words what it is, for example {@code policy own_rows on book}
 * @param definition the statements that make it again, for a view; else empty
 */
public record Dependent(
        ObjectName relation,
        Optional<String> column,
        Kind kind,
        ObjectName name,
        String words,
        List<String> definition) {
    public Dependent {
        definition = List.copyOf(definition);
    }

    /** What it is. */
    public enum Kind {
        VIEW,
        MATERIALIZED_VIEW,
        RULE,
        POLICY,
        TRIGGER,
        FUNCTION;

        public boolean isView() {
            return this == VIEW || this == MATERIALIZED_VIEW;
        }
    }
}
