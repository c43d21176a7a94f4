package io.github.migrationdrift.drift;

import java.util.Set;
import java.util.stream.Stream;

/** Finds the drifts of one kind. Rules know nothing of each other and keep no state. */
public interface DriftRule {

    /** Everything this rule may report. */
    Set<Finding> findings();

    /** What differs, in no particular order. */
    Stream<Drift> examine(Comparison comparison);
}
