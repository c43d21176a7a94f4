package io.github.migrationdrift.worker.jvm.flyway.changes;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.migration.ObjectChange;
import org.jspecify.annotations.Nullable;

/**
 * One row of the change log.
 *
 * @param source what was at work
 * @param executedAt equal for all rows of one execution of a statement
 * @param visible whether the change is worth telling
 */
record LoggedChange(
        ObjectName object,
        String type,
        @Nullable String column,
        boolean dropped,
        @Nullable String formerName,
        ObjectChange.@Nullable Key key,
        ChangeSource source,
        String statement,
        String executedAt,
        boolean visible) {

    boolean sameExecution(LoggedChange other) {
        return source.equals(other.source) && executedAt.equals(other.executedAt) && statement.equals(other.statement);
    }

    ObjectChange toObjectChange(String script, int line) {
        return new ObjectChange(object, type, column, dropped, formerName, key, script, statement, line);
    }
}
