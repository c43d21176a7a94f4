package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Grade;

/** Which drifts fail the build. */
public enum Strictness {
    /** Only what breaks or corrupts data at run time. */
    RUNTIME,
    /** Every error: what breaks at run time, and what the entities state and no migration does. */
    STANDARD,
    /** Every difference. */
    STRICT;

    /** Whether this drift fails the build. */
    public boolean fails(Drift drift) {
        Grade grade = drift.grade();
        return switch (this) {
            case RUNTIME -> grade == Grade.BREAKS;
            case STANDARD -> grade == Grade.BREAKS || grade == Grade.CONTRADICTS;
            case STRICT -> grade != Grade.UNDECIDED && grade != Grade.ADVICE;
        };
    }
}
