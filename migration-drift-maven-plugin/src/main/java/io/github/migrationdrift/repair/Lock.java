package io.github.migrationdrift.repair;

import java.util.Optional;

/** The strongest lock that a statement takes on a table that is there already. */
public enum Lock {
    /** None that anybody waits for. */
    NONE("none", ""),
    /** Reads and writes go on; other changes of the schema wait. */
    SHARE_UPDATE_EXCLUSIVE("share update exclusive", ""),
    /** Reads go on, writes wait. */
    SHARE("share", "nobody writes"),
    /** Reads go on, writes wait. */
    SHARE_ROW_EXCLUSIVE("share row exclusive", "nobody writes"),
    /** Reads and writes wait. */
    ACCESS_EXCLUSIVE("access exclusive", "nobody reads or writes");

    private final String words;
    private final String keepsOut;

    Lock(String words, String keepsOut) {
        this.words = words;
        this.keepsOut = keepsOut;
    }

    /** The lock as PostgreSQL's manual calls it, in lower case. */
    public String words() {
        return words;
    }

    /** Who waits for it, in words; absent where nobody who reads or writes does. */
    public Optional<String> keepsOut() {
        return Optional.of(keepsOut).filter(who -> !who.isEmpty());
    }
}
