package io.github.migrationdrift.check;

import io.github.migrationdrift.drift.Drift;
import java.util.List;

/**
 * The last stage of a check: in what both sides differ.
 *
 * @param drifts all of them, the most severe first
 * @param warnings of all stages
 */
record Compared(List<Drift> drifts, List<String> warnings) {
    Compared {
        drifts = List.copyOf(drifts);
        warnings = List.copyOf(warnings);
    }
}
