package io.github.migrationdrift.check;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Who wants to know that a check is still at work.
 *
 * @param told takes a line now and then
 * @param first how long a check takes that nobody need be told of
 * @param pause how long it is between two lines
 */
public record Progress(Consumer<String> told, Duration first, Duration pause) {
    private static final Duration FIRST = Duration.ofSeconds(3);

    /** Nobody. */
    public static final Progress UNTOLD = new Progress(line -> {}, Duration.ofDays(1), Duration.ofDays(1));

    /** After three seconds, and then every so often. */
    public static Progress every(Duration pause, Consumer<String> told) {
        return new Progress(told, FIRST, pause);
    }
}
