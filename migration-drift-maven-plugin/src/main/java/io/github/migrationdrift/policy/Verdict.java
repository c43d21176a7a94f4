package io.github.migrationdrift.policy;

import java.time.LocalDate;
import java.util.Optional;

/** What a drift means for the build. */
public sealed interface Verdict {

    /**
     * The build fails.
     *
     * @param because what has to be known besides the drift, in a sentence; empty as a rule
     */
    record Fails(Optional<String> because) implements Verdict {}

    /** It is told, and the build goes on. */
    record Reported() implements Verdict {}

    /**
     * The project does not want to hear of it.
     *
     * @param reason why, in the project's words
     * @param until the last day on which it is ignored
     * @param source where that is said
     */
    record Ignored(String reason, Optional<LocalDate> until, String source) implements Verdict {}

    /**
     * It was there when the check was switched on.
     *
     * @param since the day on which it was accepted
     */
    record Baselined(LocalDate since) implements Verdict {}
}
