package io.github.migrationdrift.mapping;

/** What Hibernate does when it starts and a sequence moves by another step than the allocation size. */
public enum IncrementMismatch {
    /** It does not start. */
    REFUSED,
    /** It takes the step of the sequence for the allocation size. */
    FIXED,
    /** It goes on with the allocation size, perhaps with a line in the log. */
    TOLERATED
}
