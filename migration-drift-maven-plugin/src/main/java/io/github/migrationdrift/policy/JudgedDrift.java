package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Severity;

/**
 * A drift with what the project's policy makes of it.
 *
 * @param severity that of its grade, unless a rule of the project states another
 */
public record JudgedDrift(Drift drift, Severity severity, Verdict verdict) {

    public boolean fails() {
        return verdict instanceof Verdict.Fails;
    }

    /** Whether it is neither ignored nor in the baseline. */
    public boolean isShown() {
        return fails() || verdict instanceof Verdict.Reported;
    }
}
