package io.github.migrationdrift.generate;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.repair.Step;
import java.util.List;

/**
 * A statement of a migration.
 *
 * @param drifts what it is for
 * @param asked whether the repair of each of them has this very statement; else it is there for several together, and the
 *     drifts are those that it is told under
 */
public record Statement(Step step, List<Drift> drifts, boolean asked) {
    public Statement {
        drifts = List.copyOf(drifts);
    }
}
