package io.github.migrationdrift.drift;

import java.util.Optional;

/**
 * What a drift does at run time.
 *
 * @param text half a sentence, for people
 * @param failure what PostgreSQL refuses; absent where nothing fails, or something other than a statement
 */
public record Consequence(String text, Optional<Failure> failure) {
    public static final Consequence NONE = of("nothing breaks");

    /** A consequence other than a refused statement. */
    public static Consequence of(String text) {
        return new Consequence(text, Optional.empty());
    }

    /**
     * A statement that PostgreSQL refuses.
     *
     * @param what the operation, in words: {@code every insert of Book}
     */
    public static Consequence fails(Failure failure, String what) {
        return new Consequence(
                what + " fails: " + failure.message() + " (" + failure.sqlState() + ")", Optional.of(failure));
    }

    /** The same failure, and something more to know. */
    public Consequence and(String more) {
        return new Consequence(text + "; " + more, failure);
    }
}
