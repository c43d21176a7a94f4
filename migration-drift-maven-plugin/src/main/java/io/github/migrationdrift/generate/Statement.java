package io.github.migrationdrift.generate;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.repair.Step;
import java.util.List;

/**
 * A statement of a migration.
 *
 * @param drifts what it is for
 */
public record Statement(Step step, List<Drift> drifts) {
    public Statement {
        drifts = List.copyOf(drifts);
    }
}
