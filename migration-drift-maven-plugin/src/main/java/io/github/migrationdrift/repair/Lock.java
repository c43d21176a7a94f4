package io.github.migrationdrift.repair;

/** The strongest lock that a statement takes on a table that is there already. */
public enum Lock {
    /** None that anybody waits for. */
    NONE("none"),
    /** Reads and writes go on; other changes of the schema wait. */
    SHARE_UPDATE_EXCLUSIVE("share update exclusive"),
    /** Reads go on, writes wait. */
    SHARE("share"),
    /** Reads go on, writes wait. */
    SHARE_ROW_EXCLUSIVE("share row exclusive"),
    /** Reads and writes wait. */
    ACCESS_EXCLUSIVE("access exclusive");

    private final String words;

    Lock(String words) {
        this.words = words;
    }

    /** The lock as PostgreSQL's manual calls it, in lower case. */
    public String words() {
        return words;
    }
}
