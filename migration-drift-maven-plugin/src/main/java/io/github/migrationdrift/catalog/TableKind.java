package io.github.migrationdrift.catalog;

/** What kind of relation stands behind a table name. */
public enum TableKind {
    TABLE("table"),
    UNLOGGED_TABLE("unlogged table"),
    PARTITIONED_TABLE("partitioned table"),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized view"),
    FOREIGN_TABLE("foreign table");

    private final String words;

    TableKind(String words) {
        this.words = words;
    }

    /** The kind as it is written in a report. */
    public String words() {
        return words;
    }

    /** Views carry neither keys nor NOT NULL, so neither is asked of them. */
    public boolean isView() {
        return this == VIEW || this == MATERIALIZED_VIEW;
    }

    /** Whether keys and NOT NULL bind its rows. Those of a foreign table are somebody else's. */
    public boolean hasKeys() {
        return !isView() && this != FOREIGN_TABLE;
    }
}
