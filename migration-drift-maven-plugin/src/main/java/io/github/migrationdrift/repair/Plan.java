package io.github.migrationdrift.repair;

import java.util.List;

/**
 * Statements in the order in which they can be run.
 *
 * @param changes what they are for
 */
public record Plan(List<Change> changes, List<Step> steps) implements Repair {
    public Plan {
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
    }

    @Override
    public List<String> statements() {
        return steps.stream().map(Step::sql).toList();
    }
}
