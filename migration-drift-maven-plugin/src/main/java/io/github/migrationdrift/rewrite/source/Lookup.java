package io.github.migrationdrift.rewrite.source;

/** The answer to the question where something is written. */
public sealed interface Lookup {

    /** It can be edited there. */
    record Found(Declaration declaration) implements Lookup {}

    /**
     * It cannot be edited.
     *
     * @param why a sentence without a full stop
     */
    record Refused(String why) implements Lookup {}
}
