package io.github.migrationdrift.failure;

import java.io.Serializable;

/**
 * What a migration takes for granted and the check has not given it.
 *
 * @param name empty where there is only one of the kind
 * @param place of the statement, in words: {@code V2__book.sql, line 3}
 */
public record Lack(Thing thing, String name, String place) implements Serializable {

    /** What is lacking. */
    public enum Thing {
        ROLE,
        /** A migration makes a role that is there already. */
        ROLE_TO_MAKE,
        DATABASE,
        SCHEMA,
        EXTENSION,
        /** A migration gave up the lock that Flyway holds in its session. */
        LOCK_IN_A_TRANSACTION
    }
}
