package io.github.migrationdrift.repair;

/** What a statement may do to a database with rows in it. */
public enum Hazard {
    /** Rows, or what is in a column, are gone for good. */
    DELETES_DATA("deletes data"),
    /** PostgreSQL refuses it while rows are there that the statement's precondition finds. */
    FAILS_ON_EXISTING_ROWS("may fail on existing rows"),
    /** Values are another afterwards: rounded, cut or written in another form. */
    CHANGES_VALUES("changes values"),
    /** What a domain demanded of the values is demanded no more. */
    DROPS_RULES("drops the rules of the domain"),
    /** Every row is written anew, and nobody reads or writes meanwhile. */
    REWRITES_TABLE("rewrites the table"),
    /** An index is built, and nobody writes meanwhile. */
    BUILDS_INDEX("builds an index");

    private final String words;

    Hazard(String words) {
        this.words = words;
    }

    /** The hazard as it is written in a report. */
    public String words() {
        return words;
    }
}
