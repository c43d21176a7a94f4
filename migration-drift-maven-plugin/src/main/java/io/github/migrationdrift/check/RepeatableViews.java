package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.generate.Statement;
import io.github.migrationdrift.migration.MigrationScript;
import io.github.migrationdrift.migration.ObjectChange;
import io.github.migrationdrift.repair.Step;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Views that repeatable migrations make. Flyway runs those after all others: where a database is made anew, a view is not
 * there yet when it has to make way.
 */
record RepeatableViews(Set<ObjectName> names) {
    RepeatableViews {
        names = Set.copyOf(names);
    }

    static RepeatableViews of(MigrationResult migrations) {
        Set<String> repeatable = new HashSet<>();
        for (MigrationScript script : migrations.scripts()) {
            if (script.repeatable()) {
                repeatable.add(script.name());
            }
        }
        Set<ObjectName> names = new HashSet<>();
        for (ObjectChange change : migrations.changes()) {
            if (repeatable.contains(change.script())) {
                names.add(change.object());
            }
        }
        return new RepeatableViews(names);
    }

    /** The same statements, which expect no such view. */
    List<Statement> notExpectedBy(List<Statement> statements) {
        return statements.stream().map(this::notExpected).toList();
    }

    private Statement notExpected(Statement statement) {
        Step step = statement.step();
        boolean makesWay = step.phase() == Step.Phase.DETACH_VIEW
                && names.contains(step.object().name());
        return makesWay
                ? new Statement(
                        step.saying(step.sql().replaceFirst("^drop (materialized )?view ", "$0if exists ")),
                        statement.drifts(),
                        statement.asked())
                : statement;
    }
}
